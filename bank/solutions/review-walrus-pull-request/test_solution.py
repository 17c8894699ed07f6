import hashlib
import io

from solution import digest_of, lock_if_attacked, summary


def files(folder, *sizes):
    paths = [folder / f"{at}.txt" for at in range(len(sizes))]
    for path, size in zip(paths, sizes, strict=True):
        path.write_bytes(b"x" * size)
    return paths


def test_reads_the_source_to_its_end():
    text = b"x" * 200_000
    assert digest_of(io.BytesIO(text)) == hashlib.sha256(text).hexdigest()


def test_the_message_holds_the_number_of_attempts():
    locked = []
    lock_if_attacked("ana", lambda user: 7, lambda *call: locked.append(call))
    assert locked == [("ana", "7 failed logins")]


def test_five_attempts_lock_nobody():
    lock_if_attacked("ana", lambda user: 5, lambda *call: 1 / 0)


def test_names_the_largest_size(tmp_path):
    assert summary(files(tmp_path, 30, 0, 10)) == "2 files, largest 30"


def test_no_files_have_no_largest_size():
    assert summary([]) == "0 files, largest 0"
