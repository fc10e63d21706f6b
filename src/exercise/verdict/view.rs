//! The view of `verdict`: one item at a time, a call and a confidence; then all of them with reasons.

use super::super::reason::view::reason;
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Call, Say, Verdict};
use crate::platform::page;
use crate::scene::Scene;
use crate::scene::view::scene_view;
use crate::state::reactive::{memo, on_change};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, el, h2, li, live, ol, p, ul, unseen};

/// The stream of items.
pub fn view(task: &'static Verdict, _: Option<&'static Scene>, stage: Stage) -> El {
    let places = shuffled(task.item.len(), stage.seed);
    // The first item on the screen without a call; also one whose call was taken back.
    let current = memo({
        let places = places.clone();
        move || stage.with(|answer| places.iter().position(|&part| Call::finished(answer, part).is_none()))
    });
    // A digit may take the focused button away.
    on_change(move || current.get(), |_| page::refocus("item"));
    let body = live(move || match (stage.locked.get(), current.get()) {
        (true, _) => verdicts(task, &places, stage),
        (false, Some(at)) => item(task, places[at], at, stage),
        (false, None) => overview(task, &places, stage),
    });
    div("verdict").with(body).view()
}

fn item(task: &'static Verdict, part: usize, at: usize, stage: Stage) -> El {
    let words = stage.words;
    let Some(it) = task.item.get(part) else { return ().view() };
    let call_now = move || stage.with(|answer| Call::of(answer, part));
    let set = move |call: Call| stage.change(|answer| answer.with(part, call.slot()));
    let calls = [(false, "real", words.real, "circle-check"), (true, "fake", words.fake, "triangle-alert")];
    let calls = calls.map(|(fake, code, name, picture)| {
        button("pick call")
            .attr("data-call", code)
            .aria_of("aria-pressed", move || call_now().is_some_and(|call| call.fake == fake))
            .on_click(move || set(Call { fake, sure: 0 }))
            .with((icon(picture), name))
    });
    let called = memo(move || call_now().is_some());
    let sure = live(move || {
        let options = [(Say::Guess, "guess"), (Say::Fair, "fair"), (Say::Certain, "certain")];
        let options = options.into_iter().zip(1..).map(|((name, code), sure)| {
            let say = move || {
                let Some(call) = stage.now(|answer| Call::of(answer, part)) else { return };
                set(Call { sure, ..call });
                page::focus("item");
            };
            button("button").attr("data-sure", code).on_click(say).with(stage.say(name))
        });
        let options = div("segments").with(options.collect::<Vec<_>>());
        called.get().then(|| {
            let question = p("").id("sure").with(stage.say(Say::HowSure));
            div("sure").attr("role", "group").attr("aria-labelledby", "sure").with((question, options))
        })
    });
    let count = stage.fill(Say::ItemOf, &[at + 1, task.item.len()]);
    (
        h2("verdict-count").id("item").attr("tabindex", "-1").with(count),
        scene_view(&it.scene, words),
        div("calls").attr("data-part", part).with(calls),
        sure,
    )
        .view()
}

/// Every item has its call: what was said of each, and a way to change it.
fn overview(task: &'static Verdict, places: &[usize], stage: Stage) -> El {
    let rows = places.iter().enumerate().filter_map(|(at, &part)| {
        let it = task.item.get(part)?;
        let call = stage.with(|answer| Call::finished(answer, part))?;
        let number = (at + 1).to_string();
        let change = button("button").on_click(move || {
            stage.change(|answer| answer.with(part, 0));
            page::focus("item");
        });
        let sender = b("").with((number.clone(), ". ", it.scene.sender()));
        let said = p("muted").with(said(stage, call));
        let change = change.with((stage.words.change, unseen((" ", number))));
        Some(li("row card").with((div("grow").with((sender, said)), change)))
    });
    (
        h2("").id("item").attr("tabindex", "-1").with(stage.say(Say::AllCalled)),
        ul("stack").with(rows.collect::<Vec<_>>()),
    )
        .view()
}

/// «Fake · certain».
fn said(stage: Stage, call: Call) -> String {
    let sure = [Say::Guess, Say::Guess, Say::Fair, Say::Certain][usize::from(call.sure)];
    [stage.words.called(call.fake), " · ", stage.say(sure)].concat()
}

fn verdicts(task: &'static Verdict, places: &[usize], stage: Stage) -> El {
    let words = stage.words;
    let (mut caught, mut fakes, mut alarms) = (0, 0, 0);
    let rows = places.iter().filter_map(|&part| {
        let it = task.item.get(part)?;
        let call = stage.now(|answer| Call::finished(answer, part))?;
        fakes += usize::from(it.fake);
        caught += usize::from(it.fake && call.fake);
        alarms += usize::from(!it.fake && call.fake);
        let truth = [stage.say(Say::ItIs), ": ", words.called(it.fake)].concat();
        let said = p("small").with((words.your_answer, ": ", said(stage, call)));
        let shown = [stage.say(Say::ShowItem), ": ", it.scene.sender()].concat();
        let shown = el("details", "").with((el("summary", "").with(shown), scene_view(&it.scene, words)));
        let why = (said, (&it.why).view(), shown);
        Some(reason(Some(call.fake == it.fake), (), truth, why))
    });
    let rows: Vec<_> = rows.collect();
    let tally = words.tally.of(&[caught, fakes, alarms, rows.len() - fakes]);
    (p("").with(b("").with(tally)), ol("reasons").with(rows)).view()
}
