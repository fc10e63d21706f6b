//! The parts of a talk on the screen: what was said so far, what can be replied, and after checking the path.

use super::super::reason::view::verdict;
use super::super::view::Stage;
use super::{HANG_UP, Line, Look, MAX_STEPS, Place, Reply, Story, Walk, say};
use crate::platform::page;
use crate::state::reactive::{memo, on_change};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, li, live, ol, p, span, unseen};

/// A talk that stays.
pub type Told = Story<'static, String>;

/// The talk so far, then `more`. What was said stays as it is: only new turns are drawn, so they alone are
/// announced.
pub fn log(told: Told, name: &'static str, more: El, stage: Stage) -> El {
    let turns = (0..=MAX_STEPS).map(|at| {
        // The number that led here. It never becomes another one without being none in between.
        let by = memo(move || if at == 0 { Some(0) } else { stage.pick(at - 1) });
        live(move || by.get().map(|_| turn(told, at, stage)))
    });
    div("bubbles")
        .attr("role", "log")
        .attr("aria-live", "polite")
        .attr("aria-label", name)
        .with((turns.collect::<Vec<_>>(), more))
}

/// The learner's step that led here, and what is said then.
fn turn(story: Told, at: usize, stage: Stage) -> El {
    let walk = stage.now(|answer| story.walk(answer.slots()));
    if walk.steps.len() < at {
        return ().view();
    }
    let mine = at.checked_sub(1).map(|step| {
        let reply = walk.steps[step].1;
        let class = if acts(reply) { "bubble bubble--mine story-act" } else { "bubble bubble--mine" };
        let said = unseen((stage.words.your_answer, ": "));
        div(class).with(p("scene-text").with((said, text(reply, stage))))
    });
    let end = (walk.steps.len() == at).then(|| ending(story, walk.at, stage));
    // The focus comes here when the reply that was pressed has gone.
    div("story-turn").id(stage.name(at)).attr("tabindex", "-1").with((mine, lines(&walk, at, stage), end))
}

/// What is said before a step.
fn lines(walk: &Walk<'static, String>, step: usize, stage: Stage) -> Vec<El> {
    let mut lines = Vec::new();
    for it in walk.lines(step) {
        lines.push(line(it, stage));
    }
    lines
}

/// Whether a step is something done.
fn acts(reply: &Reply) -> bool {
    reply.act || reply.text.is_none()
}

/// What a step is called.
fn text(reply: &'static Reply, stage: Stage) -> &'static str {
    reply.text.as_deref().unwrap_or_else(|| stage.say(say::HANG_UP))
}

fn line(line: &'static Line, stage: Stage) -> El {
    let text = p("scene-text").with(&line.text);
    match line.look {
        Look::Speech => div("bubble").with(text),
        Look::Note => div("story-note").with(text),
        Look::Sms => {
            let sms = p("story-over").with((icon("message-square"), stage.words.surfaces[0]));
            div("bubble story-sms").with((sms, text))
        }
    }
}

/// Words of the caller that belong to no node.
pub fn spoken(text: &'static String) -> El {
    div("bubble").with(p("scene-text").with(text))
}

/// The ending, if this is one.
fn ending(story: Told, at: Place, stage: Stage) -> Option<El> {
    let Place::End(at) = at else { return None };
    let end = story.end.get(at)?;
    let over = p("story-over").with((icon("flag"), stage.fill(say::ENDING, &[at + 1, story.end.len()])));
    let title = p("scene-title").with(&end.title);
    Some(div("story-end").with((over, title, p("scene-text").with(&end.text))))
}

/// The replies that are possible, in the order of the screen. Hanging up is drawn by the call.
pub fn replies(told: Told, stage: Stage) -> El {
    live(move || {
        let shown = stage.with(|answer| told.walk(answer.slots()).shown(stage.seed));
        let mut replies = Vec::new();
        for (number, reply) in shown.into_iter().filter(|(number, _)| *number != HANG_UP) {
            let digit = span("option-sign").attr("aria-hidden", "true").with(replies.len() + 1);
            let face = (digit, span("").with(text(reply, stage)));
            replies.push(step(button("pick"), number, stage).with(face));
        }
        let group = div("story-replies").attr("role", "group").attr("aria-labelledby", stage.what());
        (!replies.is_empty()).then(|| group.with(replies))
    })
}

/// A button that takes a step.
pub fn step(button: El, number: u8, stage: Stage) -> El {
    let take = move || stage.change(|answer| answer.pushed(number));
    button.attr("data-part", usize::from(number)).on_click(take)
}

/// The button that takes the last step back, and where the focus goes when the talk changes.
pub fn back(stage: Stage) -> El {
    let steps = memo(move || stage.with(|answer| answer.slots().len()));
    // Starting over puts the focus on the prompt itself.
    on_change(
        move || steps.get(),
        move |steps| {
            if steps > 0 {
                page::focus(stage.name(steps));
            }
        },
    );
    let back = move || {
        stage.change(|answer| {
            let last = answer.slots().len().saturating_sub(1);
            answer.with(last, 0)
        });
        page::focus(stage.name(steps.get_untracked()));
    };
    let button =
        move || button("button story-back").on_click(back).with((icon("undo-2"), stage.say(say::BACK)));
    live(move || (steps.get() > 0).then(button))
}

/// The path after checking: each decision with what was said before, whether it was good, why, and what
/// would have been better; then the ending.
pub fn path(told: Told, stage: Stage) -> El {
    let walk = stage.now(|answer| told.walk(answer.slots()));
    let mut steps = Vec::new();
    for (step, (_, reply)) in walk.steps.iter().enumerate() {
        let (mut class, mut picked, mut better) = ("item item--right", stage.words.right_picked, None);
        if !reply.good {
            (class, picked) = ("item item--wrong", stage.words.wrong_picked);
            let good = walk.moves(step).into_iter().find(|(_, other)| other.good);
            let label = b("").with((stage.say(say::BETTER), ": "));
            better = good.map(|(_, good)| p("story-better").with((label, text(good, stage))));
        }
        let answer = (unseen((picked, ": ")), text(reply, stage));
        let said = div("story-said").with(lines(&walk, step, stage));
        steps.push(li(class).with((said, verdict(reply.good, answer, &reply.why), better)));
    }
    (ol("items").with(steps), ending(told, walk.at, stage)).view()
}
