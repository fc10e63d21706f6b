//! The view of `redact`: a text about to be sent, whose parts are replaced in place.

use super::super::marking::view::{Looks, Markable, Reason, counter, number, reasons, said, stretch};
use super::super::segments::view::marked;
use super::super::view::Stage;
use super::{Form, Redact, Say};
use crate::scene::Scene;
use crate::scene::view::{framed, head};
use crate::ui::html::{El, Part, div, live, p};

const LOOKS: Looks = [
    "mark redact",
    "mark redact redact--on",
    "mark redact mark--found",
    "mark redact mark--missed",
    "mark redact mark--wrong",
    "mark redact mark--fine",
];

/// The text as it would be sent; once checked, the reasons, and how it would best be sent.
pub fn view(task: &'static Redact, _: Option<&'static Scene>, stage: Stage) -> El {
    let says = Say::Found.into();
    let draw =
        |words: &'static str, part: usize| {
            let it = &task.part[part];
            let instead = it.instead.as_deref();
            let it = Markable { part, wanted: it.hide, looks: &LOOKS, says };
            let shown = live(move || {
                if stage.at(part) > 0 { instead.unwrap_or_else(|| stage.say(Say::Hidden)) } else { words }
            });
            stretch(it, stage).with((shown, number(it, stage), said(it, stage)))
        };
    let text = marked(&task.text, &|id| task.position(id), &draw);
    let sent = framed_as(task.form, text, stage);
    let below = live(move || {
        if !stage.locked.get() {
            let wanted = task.part.iter().filter(|part| part.hide).count();
            return counter(Say::Count.into(), wanted, stage);
        }
        let parts = task.part.iter().enumerate().map(|(i, part)| Reason {
            wanted: part.hide,
            name: task.words(i).into(),
            why: &part.why,
        });
        let best = framed_as(task.form, task.best(stage.say(Say::Hidden)).view(), stage);
        (reasons(parts, says, stage), p("redact-best").with(stage.say(Say::Best)), best).view()
    });
    (sent, below).view()
}

/// A text in the frame of what is being written.
fn framed_as(form: Form, text: El, stage: Stage) -> El {
    let body = p("scene-text").with(text);
    let (class, body) = match form {
        Form::Message => ("scene scene--chat", div("bubbles").with(div("bubble bubble--mine").with(body))),
        Form::Prompt => ("scene scene--chat", div("scene-body").with(div("redact-field").with(body))),
        _ => ("scene scene--post", div("scene-body").with(body)),
    };
    let title = head(stage.say(form.title()), None, &Part::view);
    framed(class, stage.words, (title, body))
}
