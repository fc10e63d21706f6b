//! Pages that have nothing else to show: what happened, what is safe, what to do next.

use super::super::html::{El, Part, div, heading, p, section, span};
use super::icon;
use crate::lang::Notice;

/// A page with a notice and a way on.
pub fn notice_page(picture: &'static str, notice: Notice, way_on: impl Part) -> El {
    section("card empty")
        .attr("role", "status")
        .with((
            icon(picture),
            heading("").with(notice.title),
            p("muted").with(notice.body),
            div("row").with(way_on),
        ))
        .view()
}

/// What stands in for a page that is loading; it appears only after a moment.
pub fn skeleton(label: &'static str) -> El {
    div("skeleton")
        .attr("role", "status")
        .with((p("visually-hidden").with(label), [(); 3].map(|()| span("bone"))))
        .view()
}
