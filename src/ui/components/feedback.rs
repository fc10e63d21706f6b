//! The feedback sheet: verdict, why, the rule to remember, next.

use super::super::html::{El, b, button, div, h2, p, section};
use super::barys;
use crate::exercise::Outcome;
use crate::lang::Messages;

/// What the sheet is about.
pub struct Verdict {
    /// The outcome.
    pub outcome: Outcome,
    /// The reason that belongs to the answer, where one sentence says it.
    pub why: Option<&'static String>,
    /// The rule practised.
    pub rule: Option<&'static String>,
    /// There is no further exercise.
    pub last: bool,
}

/// The sheet. Its heading has the id `feedback`, for the focus.
pub fn sheet(words: &'static Messages, verdict: Verdict, next: impl Fn() + 'static) -> El {
    let Outcome { earned, total, .. } = verdict.outcome;
    let (class, mood) = match (verdict.outcome.solved(), earned) {
        _ if total == 0 => ("sheet sheet--partly", "calm"),
        (true, _) => ("sheet sheet--right", "happy"),
        (false, 0) => ("sheet sheet--wrong", "alert"),
        (false, _) => ("sheet sheet--partly", "calm"),
    };
    let title = sheet_title(words, verdict.outcome);
    let heading = h2("").id("feedback").attr("tabindex", "-1").with(title);
    let points = (total > 1).then(|| p("").with(words.points.of(&[earned.into(), total.into()])));
    let why = verdict.why.map(|why| p("").with(why));
    let rule = verdict.rule.map(|rule| p("muted").with((b("").with((words.rule, ": ")), rule)));
    let on = if verdict.last { words.finish } else { words.next };
    section(class).attr("aria-labelledby", "feedback").with((
        div("sheet-top").with((barys(mood), div("stack--tight").with((heading, points, why)))),
        rule,
        button("button button--primary button--wide").id("next").on_click(next).with(on),
    ))
}

/// How it went, in a word or two.
pub fn sheet_title(words: &'static Messages, outcome: Outcome) -> &'static str {
    match (outcome.solved(), outcome.earned) {
        _ if !outcome.graded() => words.considered,
        (true, _) => words.right,
        (false, 0) => words.wrong,
        (false, _) => words.partly,
    }
}
