//! A ring that fills up, around an icon.

use super::super::html::{El, span};
use super::icon;
use super::icon::circle;

/// `done` of `all` parts, drawn; the same numbers stand beside it as words.
pub fn ring(picture: &str, done: usize, all: usize) -> El {
    let share = (done * 100).checked_div(all).unwrap_or(0);
    // A round end would show a dot where nothing is done.
    let arc = (share > 0).then(|| circle("ring-arc", share));
    let class = if all > 0 && done == all { "ring ring--done" } else { "ring" };
    span(class).attr("aria-hidden", "true").with((circle("ring-track", 100), arc, icon(picture)))
}
