//! Whom to call, and what to do first when a trick worked.

use super::super::html::{El, Part, div, h2, h3, heading, li, link, ol, p, section, span, ul};
use crate::lang::Messages;

/// The help page. Works without lessons, profile and network.
pub fn help(words: &'static Messages) -> El {
    let lines = words.helplines.map(|line| {
        let call = link("button call", ["tel:", line.number].concat())
            .attr("aria-label", [words.call, " ", line.number].concat())
            .with(span("phone").with(line.number));
        let whose = div("stack--tight grow").with((h3("").with(line.name), p("muted small").with(line.when)));
        li("card row").with((call, whose))
    });
    let steps = words.scammed_steps.map(|step| li("").with(span("").with(step)));
    (
        heading("").with(words.help_title),
        p("").with(words.help_body),
        section("card stack").with((h2("").with(words.scammed), ol("steps").with(steps))),
        ul("stack").with(lines),
        p("muted small").with(words.helplines_source),
    )
        .view()
}
