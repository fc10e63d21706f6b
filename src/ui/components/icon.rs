//! Pictures from the sprite in index.html. All are decoration: words stand beside them.

use leptos::prelude::*;

/// An icon of the Lucide family, by its name there.
pub fn icon(name: &str) -> AnyView {
    let href = ["#i-", name].concat();
    view! { <svg class="icon" aria-hidden="true"><use href=href /></svg> }.into_any()
}

/// The guide's mood: `calm`, `alert`, `happy`.
pub fn barys(mood: &'static str) -> AnyView {
    let href = ["#barys-", mood].concat();
    view! { <svg class="barys" aria-hidden="true" viewBox="0 0 64 64"><use href=href /></svg> }.into_any()
}

/// The ram's-horn watermark of the hero.
pub fn ornament() -> AnyView {
    view! { <svg class="ornament" aria-hidden="true" viewBox="0 0 240 40"><use href="#ornament" /></svg> }
        .into_any()
}
