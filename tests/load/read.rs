//! The gate for reading.

use std::path::Path;

use interviewkit::load::{ReadError, read_file};

#[test]
fn only_regular_files_up_to_the_limit_are_read() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    let path = dir.path().join("file");
    std::fs::write(&path, b"12345").expect("the file can be written");
    assert_eq!(read_file(&path, 5).expect("as long as the limit"), b"12345");
    assert!(matches!(read_file(&path, 4), Err(ReadError::TooLarge(4))));
    assert!(matches!(read_file(dir.path(), 5), Err(ReadError::NotRegular)));
    assert!(read_file(&dir.path().join("none"), 5).is_err_and(|error| error.is_missing()));
}

#[cfg(unix)]
#[test]
fn devices_are_not_read() {
    assert!(matches!(read_file(Path::new("/dev/zero"), 5), Err(ReadError::NotRegular)));
}
