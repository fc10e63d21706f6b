//! Pictures from the sprite in index.html. All are decoration: words stand beside them.

use leptos::prelude::*;

use super::super::html::{El, Part};

/// An icon of the Lucide family, by its name there.
pub fn icon(name: &str) -> El {
    let href = ["#i-", name].concat();
    view! { <svg class="icon" aria-hidden="true"><use href=href /></svg> }.into_any().view()
}

/// The guide's mood: `calm`, `alert`, `happy`.
pub fn barys(mood: &'static str) -> El {
    let href = ["#barys-", mood].concat();
    view! { <svg class="barys" aria-hidden="true" viewBox="0 0 64 64"><use href=href /></svg> }
        .into_any()
        .view()
}

/// The ram's-horn watermark of the hero.
pub fn ornament() -> El {
    view! { <svg class="ornament" aria-hidden="true" viewBox="0 0 240 40"><use href="#ornament" /></svg> }
        .into_any()
        .view()
}
