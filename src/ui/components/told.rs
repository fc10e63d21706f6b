//! What is told of answers: how they went, and the mistaken beliefs they show.

use super::super::html::{El, b, div, li, p, ul};
use super::icon;
use crate::exercise::Outcome;
use crate::lang::Messages;

/// What is said of an answer, in the colour and with the sign of how it went.
pub fn verdict(outcome: Outcome, said: El) -> El {
    let (class, picture) = match (outcome.solved(), outcome.graded()) {
        (true, _) => ("result result--right", "check"),
        (false, true) => ("result result--wrong", "x"),
        (false, false) => ("result", "info"),
    };
    p(class).with((icon(picture), said))
}

/// The mistaken beliefs that answers show.
pub fn ideas(words: &'static Messages, ideas: &[&'static String]) -> Option<El> {
    let idea = |idea: &&'static String| li("").with(["«", idea, "»"].concat());
    let list = || ul("rules").with(ideas.iter().map(idea).collect::<Vec<_>>());
    (!ideas.is_empty()).then(|| div("stack--tight").with((b("").with(words.ideas), list())))
}
