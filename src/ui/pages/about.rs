//! What this app is.

use leptos::prelude::*;

use crate::lang::Messages;

/// The about page.
pub fn about(words: &'static Messages) -> AnyView {
    let body = words.about_body.map(|text| view! { <p>{text}</p> });
    view! {
        <h1 id="heading" tabindex="-1">{words.about}</h1>
        <section class="card stack">
            {body}
            <p class="muted small">{words.about_license}</p>
            <p class="muted small">{words.version}": "{env!("CARGO_PKG_VERSION")}</p>
        </section>
    }
    .into_any()
}
