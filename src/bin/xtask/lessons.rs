//! The files below `lessons/`: read from disk, checked and compiled.

use std::path::Path;

use anyhow::{Context, Result, bail};
pub(crate) use saqbol::domain::lesson::compile::Output;
use saqbol::domain::lesson::compile::compile;
use saqbol::domain::lesson::lint::{Source, check};

use crate::sum;

/// Every file below `lessons/` that the linter reads, in the order of their paths.
pub(crate) fn sources(root: &Path) -> Result<Vec<Source>> {
    let folder = root.join("lessons");
    let mut sources = Vec::new();
    read(&folder, "", &mut sources).with_context(|| folder.display().to_string())?;
    sources.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

fn read(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = [prefix, &name].concat();
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &[&path, "/"].concat(), sources)?;
        } else if name.ends_with(".toml") || path == "ids.txt" {
            let text = std::fs::read_to_string(entry.path()).with_context(|| path.clone())?;
            sources.push(Source { path, text });
        }
    }
    Ok(())
}

/// Compiles every lesson; a lesson with a problem stops the build.
pub(crate) fn lessons(root: &Path) -> Result<Output> {
    let checked = check(&sources(root)?);
    if !checked.problems.is_empty() {
        bail!("{} problems in lessons/: `cargo xtask lint` shows them", checked.problems.len());
    }
    Ok(compile(&checked, &sum::hex))
}
