//! Writes a lesson file to start from.

use std::path::Path;

use anyhow::{Result, bail};

/// Writes `lessons/<topic>/<id>.toml`.
pub(crate) fn run(_root: &Path, _topic: &str, _id: &str) -> Result<()> {
    bail!("`cargo xtask new-lesson` comes with the authoring branch")
}
