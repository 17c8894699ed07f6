from solution import find

DISK = {"photos": {"2023": {"sea.jpg": 812}, "2024": {}}, "cv.pdf": 90}


def test_the_example():
    assert find(DISK, "sea.jpg") == "photos/2023/sea.jpg"
    assert find(DISK, "cv.pdf") == "cv.pdf"


def test_a_file_in_a_second_folder():
    assert find({"a": {"x": 1}, "b": {"y": 2}}, "y") == "b/y"


def test_a_missing_file():
    assert find(DISK, "sky.jpg") is None


def test_an_empty_folder():
    assert find({}, "a") is None
    assert find({"a": {}}, "b") is None


def test_the_first_of_two():
    assert find({"a": {"x": 1}, "b": {"x": 2}}, "x") == "a/x"


def test_an_empty_file():
    assert find({"a": 0}, "a") == "a"


def test_a_folder_is_not_a_file():
    assert find({"x": {"x": 1}}, "x") == "x/x"
