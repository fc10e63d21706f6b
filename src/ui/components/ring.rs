//! A ring that fills up, around an icon.

use leptos::prelude::*;

use super::super::html::{El, span};
use super::icon;

/// `done` of `all` parts, drawn; the same numbers stand beside it as words.
pub fn ring(picture: &str, done: usize, all: usize) -> El {
    let share = if all == 0 { 0 } else { done * 100 / all };
    // A round cap would show a dot where nothing is done.
    let arc = if share > 0 { "ring-arc" } else { "ring-none" };
    let dash = [&share.to_string(), " 100"].concat();
    let circles = view! {
        <svg viewBox="0 0 54 54">
            <circle cx="27" cy="27" r="24" />
            <circle class=arc cx="27" cy="27" r="24" pathLength="100" stroke-dasharray=dash />
        </svg>
    };
    let class = if all > 0 && done == all { "ring ring--done" } else { "ring" };
    span(class).attr("aria-hidden", "true").with((circles.into_any(), icon(picture)))
}
