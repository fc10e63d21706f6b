//! A ring that fills up, around an icon.

use leptos::prelude::*;

use super::icon;

/// `done` of `all` parts, drawn; the same numbers stand beside it as words.
pub fn ring(picture: &str, done: usize, all: usize) -> impl IntoView + use<> {
    let share = if all == 0 { 0 } else { done * 100 / all };
    let dash = [&share.to_string(), " 100"].concat();
    let class = if all > 0 && done == all { "ring ring--done" } else { "ring" };
    let arc = (share > 0)
        .then(|| view! { <circle cx="27" cy="27" r="24" pathLength="100" stroke-dasharray=dash /> });
    view! {
        <span class=class aria-hidden="true">
            <svg viewBox="0 0 54 54"><circle cx="27" cy="27" r="24" />{arc}</svg>
            {icon(picture)}
        </span>
    }
}
