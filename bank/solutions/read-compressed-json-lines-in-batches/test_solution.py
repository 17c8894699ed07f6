import gzip

import pytest
from solution import read_batches

SAMPLE = '{"id": 1}\n\n{"id": 2}\n{"id": 3\n[4, 5]\n{"id": 6}\n'


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "part.jsonl.gz"
        path.write_bytes(gzip.compress(text.encode()))
        return path

    return write


class Bad(list):
    """Collects the bad lines."""

    def __call__(self, number, text):
        self.append((number, text.strip()))


def ids(batches):
    return [[record["id"] for record in batch] for batch in batches]


def objects(count):
    return "".join(f'{{"id": {number}}}\n' for number in range(count))


def test_the_sample_in_batches_of_two(write):
    assert ids(read_batches(write(SAMPLE), 2, Bad())) == [[1, 2], [6]]


def test_bad_lines_are_reported_with_their_number(write):
    bad = Bad()
    list(read_batches(write(SAMPLE), 2, bad))
    assert bad[0] == (4, '{"id": 3')


def test_json_that_is_no_object_is_bad(write):
    bad = Bad()
    assert ids(read_batches(write('[4, 5]\n7\nnull\n{"id": 1}\n'), 2, bad)) == [[1]]
    assert [number for number, _ in bad] == [1, 2, 3]


def test_an_exact_multiple_ends_without_an_empty_batch(write):
    assert ids(read_batches(write(objects(4)), 2, Bad())) == [[0, 1], [2, 3]]


def test_no_object_gives_no_batch(write):
    assert list(read_batches(write(""), 2, Bad())) == []
    assert list(read_batches(write("\n\nx\n"), 2, Bad())) == []


def test_a_batch_handed_out_is_left_alone(write):
    batches = list(read_batches(write(objects(5)), 2, Bad()))
    assert ids(batches) == [[0, 1], [2, 3], [4]]


def test_the_rest_of_the_file_is_not_read_ahead(write):
    bad = Bad()
    batches = iter(read_batches(write(objects(10) + "broken\n"), 2, bad))
    assert ids([next(batches)]) == [[0, 1]]
    assert bad == []
    batches.close()


def test_text_is_utf_8(write):
    assert next(iter(read_batches(write('{"id": "Łódź"}\n'), 2, Bad()))) == [{"id": "Łódź"}]


def test_a_file_cut_off_in_transfer_is_an_error(write):
    path = write(objects(1000))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(EOFError):
        list(read_batches(path, 2, Bad()))
