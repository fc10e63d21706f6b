//! The view of `call`: the screen of a telephone with captions, replies, and a way out at every moment.
//!
//! Captions are text. A recording would be played in `turn` of `story::view`, where a line is drawn.

use super::super::story::view::{Told, back, log, path, replies, spoken, step};
use super::super::story::{HANG_UP, Node};
use super::super::ticking::view::{stopper, ticking, time};
use super::super::view::Stage;
use super::{Call, Say};
use crate::scene::Scene;
use crate::scene::view::{framed, head};
use crate::state::reactive::{Var, memo, on_change};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, button, div, el, live, p};

/// The call, or once checked the path through it.
pub fn view(task: &'static Call, _: Option<&'static Scene>, stage: Stage) -> El {
    let told = task.story();
    live(move || {
        if stage.locked.get() {
            let who = framed("scene scene--call", stage.words, who(task, None));
            return (who, path(told, stage)).view();
        }
        phone(task, told, stage)
    })
}

/// Who is on the line: whoever the node names, else the one who called.
fn who(task: &'static Call, node: Option<&'static Node>) -> El {
    let other = node.and_then(|node| node.caller.as_ref());
    let number = if other.is_none() { Some(task.number.as_str()) } else { None };
    head(other.unwrap_or(&task.caller), number, &Part::view)
}

fn phone(task: &'static Call, told: Told, stage: Stage) -> El {
    let here = live(move || stage.with(|answer| who(task, task.node(answer))));
    let on = memo(move || stage.with(|answer| task.node(answer).is_some_and(|node| !node.off)));
    let (talked, waited) = (Var::new(0), Var::new(0));
    let stopped = ticking(vec![talked, waited], Some(on));
    // A call counts from nothing, and so does each wait for an answer.
    let steps = memo(move || stage.with(|answer| answer.slots().len()));
    on_change(
        move || steps.get(),
        move |steps| {
            waited.set(0);
            if steps == 0 {
                talked.set(0);
            }
        },
    );
    on_change(move || on.get(), move |_| talked.set(0));

    let status = live(move || {
        let on = on.get();
        let said = stage.say(if on { Say::Talking } else { Say::Silent });
        (icon(if on { "phone-call" } else { "phone-off" }), said, on.then(|| time(talked)))
    });
    let patience = usize::from(task.seconds);
    let hurry = live(move || {
        let pressed = patience > 0 && on.get() && waited.get() >= patience;
        let said = task.hurry.get(steps.get_untracked() % task.hurry.len().max(1));
        said.filter(|_| pressed).map(spoken)
    });
    let left = live(move || {
        let left = patience.saturating_sub(waited.get());
        (patience > 0 && !stopped.get()).then(|| {
            let bar =
                el("progress", "").attr("aria-hidden", "true").attr("max", patience).attr("value", left);
            div("phone-wait").with((p("muted small").with(stage.say(Say::Waits)), bar))
        })
    });
    let stop = stopper(stopped, [Say::Stop.into(), Say::Go.into()], stage);
    let hang_up = step(button("button button--bad"), HANG_UP, stage);
    let hang_up = hang_up.with((icon("phone-off"), stage.say(Say::HangUp)));
    let shown = move || if on.get() { "phone-row" } else { "phone-row phone-row--off" };
    let screen = (
        here,
        p("phone-status").with(status),
        log(told, &task.caller, hurry, stage),
        div("").class_of(shown).with((left, stop)),
        replies(told, stage),
        div("").class_of(shown).with(hang_up),
    );
    (framed("scene scene--call", stage.words, screen), back(stage)).view()
}
