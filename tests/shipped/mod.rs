//! The lessons that ship, as the linter read them.

use std::fs;
use std::path::{Path, PathBuf};

use saqbol::domain::lesson::lint::{Checked, Source, check, examples};

/// Every file in a folder, and in those in it.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// All of `lessons/`, and the examples of the kinds.
pub fn shipped() -> Checked {
    check(&sources())
}

/// Their files.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let mut sources: Vec<Source> = (files(&root).into_iter())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml" || kind == "txt" || kind == "svg"))
        .map(|path| Source {
            path: path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources.extend(examples());
    sources
}
