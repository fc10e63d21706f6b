//! The files below `lessons/`: read from disk, checked and compiled.

use std::path::Path;

use anyhow::{Context, Result, bail};
pub(crate) use saqbol::domain::lesson::compile::Output;
use saqbol::domain::lesson::compile::compile;
use saqbol::domain::lesson::lint::{Source, check, examples};

use crate::sum;

/// Every file below `lessons/` that the linter reads, pictures among them, in the order of their paths; then the examples of the kinds.
pub(crate) fn sources(root: &Path) -> Result<Vec<Source>> {
    let folder = root.join("lessons");
    let mut sources = Vec::new();
    read(&folder, "", &mut sources).with_context(|| folder.display().to_string())?;
    sources.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    sources.extend(examples());
    Ok(sources)
}

fn read(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = [prefix, &name].concat();
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &[&path, "/"].concat(), sources)?;
        } else if name.ends_with(".toml") || name.ends_with(".svg") || path == "ids.txt" {
            let text = std::fs::read_to_string(entry.path()).with_context(|| path.clone())?;
            sources.push(Source { path, text });
        }
    }
    Ok(())
}

/// Compiles every lesson; a lesson with a problem stops the build.
pub(crate) fn lessons(root: &Path) -> Result<Output> {
    let sources = sources(root)?;
    let checked = check(&sources);
    if !checked.problems.is_empty() {
        bail!("{} problems in lessons/: `cargo xtask lint` shows them", checked.problems.len());
    }
    let mut output = compile(&checked, &sum::hex);
    // Pictures are shown as they are, under the names that lessons have for them.
    let pictures = sources.into_iter().filter(|source| source.path.ends_with(".svg"));
    output.files.extend(pictures.map(|it| (format!("lessons/{}", it.path), it.text.into_bytes())));
    Ok(output)
}
