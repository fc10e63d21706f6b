//! The view of `verdict`: one item at a time, a call and a confidence; then all of them with reasons.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Call, Calls, Confidence, Verdict};
use crate::lang::ExerciseWords;
use crate::platform::page;
use crate::scene::view::scene_view;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, el, h2, li, live, ol, p, ul, unseen};

/// The stream of items.
pub fn view(task: &Verdict, stage: Stage<Calls>) -> El {
    let task = Arc::new(task.clone());
    let places = Arc::new(shuffled(task.item.len(), stage.seed));
    // The first item on the screen without a call; also one whose call was taken back.
    let current = memo({
        let places = places.clone();
        move || stage.with(|calls| places.iter().position(|&part| calls.finished(part).is_none()))
    });
    let body = live(move || match (stage.locked.get(), current.get()) {
        (true, _) => verdicts(&task, &places, stage),
        (false, Some(at)) => item(&task, places[at], at, stage),
        (false, None) => overview(&task, &places, stage),
    });
    div("verdict").with(body).view()
}

fn item(task: &Verdict, part: usize, at: usize, stage: Stage<Calls>) -> El {
    let words = stage.words;
    let Some(it) = task.item.get(part) else { return ().view() };
    let call_in = move |calls: &Calls| calls.0.get(part).copied().flatten();
    let set = move |call| stage.change(|calls| calls.with(part, Some(call)));
    let calls = [(false, "real", words.real, "circle-check"), (true, "fake", words.fake, "triangle-alert")];
    let calls = calls.map(|(fake, code, name, picture)| {
        button("pick call")
            .attr("data-call", code)
            .aria_of("aria-pressed", move || stage.with(call_in).is_some_and(|call| call.fake == fake))
            .on_click(move || set(Call { fake, sure: None }))
            .with((icon(picture), name))
    });
    let called = memo(move || stage.with(call_in).is_some());
    let sure = live(move || {
        let options = Confidence::ALL.into_iter().zip(words.sure).zip(["guess", "fair", "certain"]);
        let options = options.map(|((sure, name), code)| {
            let say = move || {
                let Some(call) = stage.now(call_in) else { return };
                set(Call { sure: Some(sure), ..call });
                page::focus("item");
            };
            button("button").attr("data-sure", code).on_click(say).with(name)
        });
        let options = div("segments").with(options.collect::<Vec<_>>());
        called.get().then(|| {
            let question = p("").id("sure").with(words.how_sure);
            div("sure").attr("role", "group").attr("aria-labelledby", "sure").with((question, options))
        })
    });
    (
        h2("verdict-count").id("item").attr("tabindex", "-1").with((words.item_of)(at + 1, task.item.len())),
        scene_view(&it.scene, words),
        div("calls").attr("data-part", part.to_string()).with(calls),
        sure,
    )
        .view()
}

/// Every item has its call: what was said of each, and a way to change it.
fn overview(task: &Verdict, places: &[usize], stage: Stage<Calls>) -> El {
    let words = stage.words;
    let calls = stage.with(Calls::clone);
    let rows = places.iter().enumerate().filter_map(|(at, &part)| {
        let it = task.item.get(part)?;
        let (fake, sure) = calls.finished(part)?;
        let number = (at + 1).to_string();
        let change = button("button").on_click(move || {
            stage.change(|calls| calls.with(part, None));
            page::focus("item");
        });
        let sender = b("").with((number.clone(), ". ", it.scene.sender().to_owned()));
        let said = p("muted").with((called(words, fake), " · ", words.sure[sure as usize]));
        let change = change.with((words.change, unseen((" ", number))));
        Some(li("row card").with((div("grow").with((sender, said)), change)))
    });
    (
        h2("").id("item").attr("tabindex", "-1").with(words.all_called),
        ul("stack").with(rows.collect::<Vec<_>>()),
    )
        .view()
}

const fn called(words: &'static ExerciseWords, fake: bool) -> &'static str {
    if fake { words.fake } else { words.real }
}

fn verdicts(task: &Verdict, places: &[usize], stage: Stage<Calls>) -> El {
    let words = stage.words;
    let calls = stage.now(Calls::clone);
    let (mut caught, mut fakes, mut alarms) = (0, 0, 0);
    for (part, it) in task.item.iter().enumerate() {
        let fake = calls.finished(part).is_some_and(|(fake, _)| fake);
        fakes += usize::from(it.fake);
        caught += usize::from(it.fake && fake);
        alarms += usize::from(!it.fake && fake);
    }
    let rows = places.iter().filter_map(|&part| {
        let it = task.item.get(part)?;
        let (fake, sure) = calls.finished(part)?;
        let (class, picture) =
            if fake == it.fake { ("reason reason--right", "check") } else { ("reason reason--wrong", "x") };
        let truth = b("").with((words.it_is, ": ", called(words, it.fake)));
        let said = (words.your_call, ": ", called(words, fake), " · ", words.sure[sure as usize]);
        let shown = el("summary", "").with((words.show_item, ": ", it.scene.sender().to_owned()));
        Some(li(class).with(div("grow").with((
            p("reason-head").with((icon(picture), truth)),
            p("small").with(said),
            p("").with(it.why.clone()),
            el("details", "").with((shown, scene_view(&it.scene, words))),
        ))))
    });
    let tally = (words.tally)(caught, fakes, alarms, task.item.len() - fakes);
    (p("").with(b("").with(tally)), ol("reasons").with(rows.collect::<Vec<_>>())).view()
}
