//! What was right, what was not, and why.

use std::borrow::Cow;

use crate::scene::view::breaking;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, li, p, span};

/// A reason in a list `ol("reasons")`. `right` is `None` for what was neither right nor wrong.
pub fn reason(right: Option<bool>, lead: impl Part, head: impl Part, why: impl Part) -> El {
    shown(right, lead.view(), head.view(), why.view())
}

#[inline(never)]
fn shown(right: Option<bool>, lead: El, head: El, why: El) -> El {
    let (class, picture) = match right {
        Some(true) => ("reason reason--right", "check"),
        Some(false) => ("reason reason--wrong", "x"),
        None => ("reason", "info"),
    };
    let head = p("reason-head").with((icon(picture), b("").with(head)));
    li(class).with((lead, div("grow").with((head, div("").with(why)))))
}

/// The number of a part in its badge, from 1; it is there for the eye.
#[inline(never)]
pub fn number(part: usize) -> El {
    span("option-sign").attr("aria-hidden", "true").with(part + 1)
}

/// «What it is: what it says», or one of the two alone.
#[inline(never)]
pub fn line(name: &'static str, value: Cow<'static, str>) -> El {
    let between = if name.is_empty() || value.is_empty() { "" } else { ": " };
    p("").with((name, between, b("").with(value)))
}

/// A part in the list of reasons: its number, a heading, lines with a name each (which may be empty), and why.
#[inline(never)]
pub fn told(
    right: Option<bool>,
    part: Option<usize>,
    head: Cow<'static, str>,
    lines: Vec<(&'static str, Cow<'static, str>)>,
    why: &'static str,
) -> El {
    let lines: Vec<El> = lines.into_iter().map(|(name, value)| line(name, value)).collect();
    shown(right, part.map(number).view(), breaking(&head), (lines, p("").with(why)).view())
}

/// The line under a part that says whether it was right, and why.
pub fn verdict(right: bool, said: impl Part, why: impl Part) -> El {
    ruled(right, said.view(), why.view())
}

#[inline(never)]
fn ruled(right: bool, said: El, why: El) -> El {
    let picture = icon(if right { "check" } else { "x" });
    (p("item-verdict").with((picture, b("").with(said))), p("item-why").with(why)).view()
}
