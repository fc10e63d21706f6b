//! The view of `passphrase`: a field, how strong its phrase is, and the goals.
//!
//! What is typed is in the field, and in a signal of this view that nothing writes anywhere.

use super::super::reason::view::reason;
use super::super::view::Stage;
use super::{Estimate, MET, Passphrase, Say};
use crate::exercise::Answer;
use crate::platform::estimator;
use crate::scene::Scene;
use crate::state::reactive::{Var, memo, on_change};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, fieldset, label, li, live, ol, p, span, ul};

/// What is typed, and what the estimator said last. Lost with the view.
#[derive(Clone)]
struct Draft {
    phrase: String,
    estimate: Estimate,
}

const EMPTY: Draft = Draft { phrase: String::new(), estimate: Estimate::WAITING };

/// The field and the goals; once checked, the goals with their reasons, and examples.
pub fn view(task: &'static Passphrase, _: Option<&'static Scene>, stage: Stage) -> El {
    let draft = Var::new(EMPTY);
    if !stage.locked.get_untracked() {
        // The phrase went with the view that was left; goals met by nothing would be a riddle.
        if !stage.now(Answer::is_blank) {
            stage.change(|_| Answer::default());
        }
        estimator::start(Box::new(move |number| {
            let estimate = number.map_or(Estimate::UNKNOWN, Estimate::of);
            // The view may be gone when the answer comes.
            if let Some(Draft { phrase, .. }) = draft.try_get_untracked()
                && !stage.locked.get_untracked()
            {
                meet(task.answered(&phrase, estimate), stage);
                draft.set(Draft { phrase, estimate });
            }
        }));
        let clear = move |blank| {
            if blank {
                draft.set(EMPTY);
            }
        };
        on_change(move || stage.with(Answer::is_blank), clear);
    }
    let field = field(task, draft, stage);
    let shown = live(move || if stage.locked.get() { reasons(task, stage) } else { goals(task, stage) });
    (field, shown).view()
}

/// Says which goals are met.
#[inline(never)]
fn meet(met: Answer, stage: Stage) {
    if stage.now(|answer| *answer != met) {
        stage.change(|_| met);
    }
}

/// The field, the button that hides what stands in it, and how strong that is.
#[inline(never)]
fn field(task: &'static Passphrase, draft: Var<Draft>, stage: Stage) -> El {
    let own = task.own();
    let typed = move |phrase: String| {
        // Until the estimate comes, the goals that need it wait; the word for the last one stays on the screen.
        let mut estimate = Estimate::WAITING;
        let mut shown = draft.with_untracked(|draft| draft.estimate);
        if !estimator::ask(&[&phrase, own.as_str()].concat()) {
            (estimate, shown) = (Estimate::UNKNOWN, Estimate::UNKNOWN);
        }
        // First what is typed: an empty field clears the rest.
        let met = task.answered(&phrase, estimate);
        draft.set(Draft { phrase, estimate: shown });
        meet(met, stage);
    };
    // Not of type password, and in no form: nothing offers to keep it.
    let input = el("input", "phrase")
        .attr("type", "text")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("autocorrect", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", stage.say(Say::Field))
        .prop_of("value", move || draft.with(|draft| draft.phrase.clone()))
        .on_input(typed);
    // What it hides, and which picture it shows, is left to the style.
    let hide =
        el("input", "visually-hidden").attr("type", "checkbox").attr("aria-label", stage.say(Say::Hide));
    let hide = label("button button--icon").with((hide, icon("eye"), icon("eye-off")));
    let note = p("phrase-note small").with((icon("shield"), span("").with(stage.say(Say::Note))));
    // 0 to 4, or: being estimated, unknown, nothing typed.
    let score = memo(move || draft.with(|draft| draft.estimate.said(&draft.phrase)));
    let word = live(move || {
        let said = score.get();
        (said < 7)
            .then(|| (stage.say(Say::Strength), ": ", b("").with(stage.say(Say::Score0 as usize + said))))
    });
    let more = live(move || {
        let estimate = draft.with(|draft| draft.estimate);
        (score.get() < 5).then(|| told(estimate, stage))
    });
    fieldset("phrase-field")
        .attr_of("disabled", move || stage.locked.get().then_some(""))
        // An answer that is shown again has no phrase.
        .attr_of("hidden", move || (stage.locked.get() && score.get() == 7).then_some(""))
        .with((note, div("phrase-row").with((input, hide)), p("").attr("role", "status").with(word), more))
}

/// How strong the phrase is as a bar, what was found in it, and how many guesses it takes.
#[inline(never)]
fn told(estimate: Estimate, stage: Stage) -> El {
    let bar = el("meter", "phrase-meter").attr("aria-label", stage.say(Say::Strength)).attr("max", "4");
    let bar = bar.attr("low", "2").attr("high", "3").attr("optimum", "4").attr("value", estimate.score());
    let mut found = String::new();
    for nth in (0..8).filter(|&nth| estimate.found(nth)) {
        let lead = if found.is_empty() { stage.say(Say::Found) } else { " + " };
        found += &[lead, stage.say(Say::FoundWord as usize + nth)].concat();
    }
    (bar, p("muted small").with((found, p("").with(stage.fill(Say::Guesses, &[estimate.zeros()]))))).view()
}

/// The goals while the phrase is being built. The style shows the signs that fit.
#[inline(never)]
fn goals(task: &'static Passphrase, stage: Stage) -> El {
    let goals = task.goal.iter().enumerate().map(|(part, goal)| {
        let met =
            span("goal-yes").with((icon("circle-check"), span("visually-hidden").with(stage.say(Say::Met))));
        let unmet =
            span("goal-no").with((icon("circle"), span("visually-hidden").with(stage.say(Say::Unmet))));
        li("")
            .class_of(move || if stage.at(part) == MET { "goal goal--met" } else { "goal" })
            .attr("data-part", part)
            .with((met, unmet, span("").with(&goal.text)))
    });
    ul("goals").attr("aria-label", stage.say(Say::Goals)).with(goals.collect::<Vec<_>>())
}

/// The goals with their reasons, and phrases that meet them all.
#[inline(never)]
fn reasons(task: &'static Passphrase, stage: Stage) -> El {
    let goals = task.goal.iter().enumerate().map(|(part, goal)| {
        let met = stage.now(|answer| answer.at(part) == MET);
        reason(Some(met), (), &goal.text, &goal.why)
    });
    let examples = task.example.iter().map(|example| li("scene-address").with(example));
    (
        ol("reasons").with(goals.collect::<Vec<_>>()),
        p("muted small").with(stage.say(Say::Gone)),
        p("phrase-label").with(stage.say(Say::Examples)),
        ul("phrase-examples").with(examples.collect::<Vec<_>>()),
    )
        .view()
}
