//! The view of `predict`: guesses and a button that locks one in; then the truth, which gets the focus, and the
//! reasons.

use super::super::opt::view::{Cards, cards};
use super::super::pick::view::card;
use super::super::reason::view::line;
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{GUESS, LOCKED, Predict, REASONS, Say};
use crate::platform::page;
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, b, button, div, fieldset, legend, live, p, span};

/// The guesses; once one is locked in, what is really so and why.
pub fn view(task: &'static Predict, _: Option<&'static Scene>, stage: Stage) -> El {
    let committed = memo(move || stage.with(|answer| task.committed(answer)));
    live(move || match committed.get() {
        Some(guess) => told(task, guess, stage),
        None => guesses(task, stage),
    })
}

fn guesses(task: &'static Predict, stage: Stage) -> El {
    let cards = task.guess.iter().enumerate().map(|(part, guess)| {
        let picked = memo(move || stage.pick(GUESS) == Some(part));
        let guessing = move |answer| task.guessing(answer, part);
        card(&guess.text, part, Some(GUESS), picked, guessing, stage)
    });
    let begun = memo(move || stage.at(GUESS) > 0);
    let truth = stage.name(LOCKED);
    let lock = move || {
        if begun.get_untracked() {
            stage.change(|answer| answer.with(LOCKED, 1));
            page::focus(truth.clone());
        }
    };
    let lock = button("button button--sun")
        .attr("data-lock", "")
        .aria_of("aria-disabled", move || !begun.get())
        .on_click(lock)
        .with((icon("lock"), stage.say(Say::LockIn)));
    let group = fieldset("options").attr("aria-labelledby", stage.what());
    div("stack").with((group.with(cards.collect::<Vec<_>>()), lock))
}

fn told(task: &'static Predict, guess: usize, stage: Stage) -> El {
    let right = task.truth() == Some(guess);
    let (picture, said) =
        if right { ("circle-check", Say::CameTrue) } else { ("lightbulb", Say::CameOtherwise) };
    let guess = task.guess.get(guess).map_or("", |guess| &guess.text);
    let truth = div("predict-truth stack--tight")
        .id(stage.name(LOCKED))
        .attr("tabindex", "-1")
        .attr("role", "status")
        .with((
            line(stage.say(Say::YourGuess), guess.into()),
            p("predict-came").with((icon(picture), span("").with(stage.say(said)))),
            p("").with((b("").with((stage.say(Say::InTruth), ": ")), &task.reveal)),
        ));
    let places = shuffled(task.reason.len(), stage.seed);
    let how = Cards { base: REASONS, many: task.many, places: &places, told: !task.many };
    let why = stage.say(if task.many { Say::WhyMany } else { Say::WhyOne });
    let reasons =
        fieldset("options").with((legend("").with(b("").with(why)), cards(&task.reason, how, stage)));
    div("stack").with((truth, reasons))
}
