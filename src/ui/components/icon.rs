//! Pictures from the sprite in index.html. All are decoration: words stand beside them.

use leptos::prelude::*;

/// An icon of the Lucide family, by its name there.
pub fn icon(name: &str) -> impl IntoView + use<> {
    let href = ["#i-", name].concat();
    view! { <svg class="icon" aria-hidden="true"><use href=href /></svg> }
}

/// The guide's mood: `calm`, `alert`, `happy`.
pub fn barys(mood: &'static str) -> impl IntoView {
    let href = match mood {
        "alert" => "#barys-alert",
        "happy" => "#barys-happy",
        _ => "#barys-calm",
    };
    view! { <svg class="barys" aria-hidden="true" viewBox="0 0 64 64"><use href=href /></svg> }
}

/// The ram's-horn watermark of the hero.
pub fn ornament() -> impl IntoView {
    view! { <svg class="ornament" aria-hidden="true" viewBox="0 0 240 40"><use href="#ornament" /></svg> }
}
