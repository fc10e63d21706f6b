//! Pictures from the sprite in index.html. All are decoration: words stand beside them.

use leptos::prelude::*;

use super::super::html::{El, Part};

/// An icon of the Lucide family, by its name there.
pub fn icon(name: &str) -> El {
    svg("icon", "0 0 24 24", ["#i-", name].concat(), "none".to_owned())
}

/// The guide's mood: `calm`, `alert`, `happy`.
pub fn barys(mood: &'static str) -> El {
    svg("barys", "0 0 64 64", ["#barys-", mood].concat(), "none".to_owned())
}

/// The ram's-horn watermark of the hero.
pub fn ornament() -> El {
    svg("ornament", "0 0 240 44", "#ornament".to_owned(), "none".to_owned())
}

/// A circle of which so many percent are drawn.
pub(super) fn circle(class: &'static str, percent: usize) -> El {
    svg(class, "0 0 54 54", "#ring".to_owned(), [&percent.to_string(), " 100"].concat())
}

// One shape for all: each `view!` costs a kilobyte.
fn svg(class: &'static str, view_box: &'static str, href: String, dash: String) -> El {
    view! {
        <svg class=class viewBox=view_box aria-hidden="true" stroke-dasharray=dash><use href=href /></svg>
    }
    .into_any()
    .view()
}
