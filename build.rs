//! Lists the shipped bank and profiles as Rust source, so that the binary carries them;
//! the solutions beside the bank too.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let mut source = String::new();
    for (folder, name) in [("bank", "BANK"), ("profiles", "PROFILES")] {
        let mut files = Vec::new();
        walk(&root.join(folder), &mut files)?;
        files.sort();
        let _ = writeln!(source, "pub(super) const {name}: &[(&str, &[u8])] = &[");
        for file in files {
            let path = file.strip_prefix(root.join(folder)).map_err(io::Error::other)?;
            let path = path.to_string_lossy().replace('\\', "/");
            let _ = writeln!(source, "    ({path:?}, include_bytes!({:?})),", file.display().to_string());
        }
        source.push_str("];\n");
        println!("cargo:rerun-if-changed={folder}");
    }
    // The paths below are absolute: a folder that was moved is read again.
    println!("cargo:rerun-if-env-changed=CARGO_MANIFEST_DIR");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    fs::write(out.join("shipped.rs"), source)
}

fn walk(dir: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml")
            || path.components().any(|part| part.as_os_str() == "solutions")
        {
            files.push(path);
        }
    }
    Ok(())
}
