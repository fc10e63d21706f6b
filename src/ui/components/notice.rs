//! Pages that have nothing else to show: what happened, what is safe, what to do next.

use leptos::prelude::*;

use super::icon;
use crate::lang::Notice;

/// A page with a notice and a way on.
pub fn notice_page(picture: &'static str, notice: Notice, way_on: AnyView) -> AnyView {
    view! {
        <section class="card empty" role="status">
            {icon(picture)}
            <h1 id="heading" tabindex="-1">{notice.title}</h1>
            <p class="muted">{notice.body}</p>
            <div class="row">{way_on}</div>
        </section>
    }
    .into_any()
}

/// What stands in for a page that is loading; it appears only after a moment.
pub fn skeleton(label: &'static str) -> AnyView {
    view! {
        <div class="skeleton" role="status">
            <p class="visually-hidden">{label}</p>
            <span></span><span></span><span></span>
        </div>
    }
    .into_any()
}
