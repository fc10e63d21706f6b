//! The view of `blank`: lists and fields within the running text; once checked, the text as it was filled, with
//! the reasons.

use std::borrow::Cow;

use super::super::reason::view::told;
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::spelling::Fit;
use super::{Blank, Gap, Piece, Say, pieces};
use crate::exercise::MAX_TYPED;
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, live, ol, p, span};

/// The text with its gaps.
pub fn view(task: &'static Blank, _: Option<&'static Scene>, stage: Stage) -> El {
    live(move || {
        let locked = stage.locked.get();
        let gap = |i: usize| {
            let it = &task.gap[i];
            match (locked, it.is_typed()) {
                (true, _) => filled(it, i, stage),
                (false, true) => field(i, task.gap.len(), stage),
                (false, false) => list(it, i, task.gap.len(), stage),
            }
        };
        let text = pieces(&task.text).into_iter().map(|piece| match piece {
            Piece::Plain(text) => text.view(),
            Piece::Gap(id) => task.position(id).map(gap).view(),
        });
        let text = div("card blank").with(p("scene-text").with(text.collect::<Vec<_>>()));
        (text, locked.then(|| reasons(task, stage)))
    })
}

/// A list in the text. The native one lies unseen on what is chosen, which can take several lines.
fn list(gap: &'static Gap, i: usize, all: usize, stage: Stage) -> El {
    let texts: Vec<&str> = gap.option.iter().map(|option| &*option.text).collect();
    let prompt = [stage.say(Say::Choose), " …"].concat();
    let mut options = Vec::new();
    for (part, text) in shuffled(texts.len(), stage.seed).into_iter().map(|part| (part + 1, texts[part])) {
        options.push((part, Cow::Borrowed(text)));
    }
    options.insert(0, (0, prompt.clone().into()));
    let options = options.into_iter().map(|(number, text)| {
        let chosen = memo(move || usize::from(stage.at(i)) == number);
        el("option", "").attr("value", number).selected_of(move || chosen.get()).with(text)
    });
    let select = el("select", "")
        .attr("data-part", i)
        .attr("aria-label", stage.fill(Say::GapOf, &[i + 1, all]))
        .on_change(move |value| stage.change(|answer| answer.with(i, value.parse().unwrap_or(0))))
        .with(options.collect::<Vec<_>>());
    let chosen = live(move || {
        stage
            .pick(i)
            .and_then(|pick| texts.get(pick))
            .map_or_else(|| prompt.clone(), |text| (*text).to_owned())
    });
    let chosen = span("").attr("aria-hidden", "true").with(chosen);
    span("gap gap--list").with((chosen, icon("chevron-down"), select))
}

/// A field in the text.
fn field(i: usize, all: usize, stage: Stage) -> El {
    el("input", "gap gap--typed")
        .attr("type", "text")
        .attr("data-part", i)
        .attr("aria-label", stage.fill(Say::GapOf, &[i + 1, all]))
        .attr("maxlength", MAX_TYPED)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .value_of(move || stage.with(|answer| answer.typed(i).to_owned()))
        .on_input(move |text| stage.change(|answer| answer.typing(i, &text)))
}

/// What stood in a gap when it was checked.
fn filled(gap: &'static Gap, i: usize, stage: Stage) -> El {
    let (right, given) = given(gap, i, stage);
    let (class, picture, tag) = if right {
        ("filled filled--right", icon("check"), "b")
    } else {
        ("filled filled--wrong", icon("x"), "s")
    };
    let truth = (!right).then(|| (" ", b("").with(gap.solution())));
    let number = el("sup", "").attr("aria-hidden", "true").with(i + 1);
    span(class).with((picture, el(tag, "").with(given), truth, number))
}

#[inline(never)]
fn given(gap: &'static Gap, i: usize, stage: Stage) -> (bool, String) {
    stage.now(|answer| (gap.is_right(answer, i), gap.given(answer, i).to_owned()))
}

fn reasons(task: &'static Blank, stage: Stage) -> El {
    let items = task.gap.iter().enumerate().map(|(i, gap)| {
        let (right, given) = given(gap, i, stage);
        let mut lines = Vec::new();
        if !right {
            lines.push((stage.say(Say::Right), gap.solution().map_or("", String::as_str).into()));
        }
        // What is to be said of how it was typed.
        let (fit, accepted) = gap.best(&given);
        let note = match (fit, right) {
            (Fit::Loose, true) => Some((Say::Loose, accepted)),
            (Fit::Letters, true) => Some((Say::Letters, accepted)),
            (Fit::Letters, false) => Some((Say::LookAlike, "")),
            _ => None,
        };
        if let Some((say, accepted)) = note {
            lines.push((stage.say(say), accepted.to_owned().into()));
        }
        let said = stage.say(if right { Say::Good } else { Say::Bad });
        told(Some(right), Some(i), [said, ": ", &given].concat().into(), lines, &gap.why)
    });
    ol("reasons").with(items.collect::<Vec<_>>())
}
