//! What is made before Trunk looks at the page: one style sheet, the fonts, the drawings.
//!
//! All of it goes to `public/generated`, which is not kept in git.

mod css;
mod fonts;
mod sprite;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Where the drawings stand until they go into the page.
pub(crate) const SPRITE: &str = "public/generated/sprite.svg";

/// Writes everything in `public/generated`.
pub(crate) fn run(root: &Path) -> Result<()> {
    let generated = root.join("public/generated");
    fs::create_dir_all(generated.join("fonts"))?;
    let faces = fonts::copy(root, &generated.join("fonts"))?;
    write(&generated.join("saqbol.css"), &css::minify(&(faces + &css::gather(root)?)))?;
    for room in ["desk", "studio"] {
        write(&generated.join(room).with_extension("css"), &css::minify(&css::room(root, room)?))?;
    }
    write(&root.join(SPRITE), &sprite::build(root)?)
}

/// Writes a file unless it holds that already, so that nothing is rebuilt for nothing.
fn write(path: &Path, text: &str) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| path.display().to_string())
}

/// The text of a file below the project's folder.
fn read(root: &Path, path: impl AsRef<Path>) -> Result<String> {
    fs::read_to_string(root.join(&path)).with_context(|| path.as_ref().display().to_string())
}

/// Every file below a folder, sorted by path.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}
