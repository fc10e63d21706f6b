//! Checks every lesson file.

use std::path::Path;

use anyhow::{Result, bail};

/// Checks every lesson file; with `accept_ids`, new ids are added to `lessons/ids.txt`.
pub(crate) fn run(_root: &Path, _accept_ids: bool) -> Result<()> {
    bail!("`cargo xtask lint` comes with the authoring branch")
}
