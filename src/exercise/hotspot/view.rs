//! The view of `hotspot`: buttons over a picture, and the same parts as a list of buttons.

use super::super::marking::view::{Looks, Markable, Reason, counter, reasons, said, toggle};
use super::super::paper::{Pictured, letter};
use super::super::view::Stage;
use super::{Hotspot, Say, Spot};
use crate::scene::Scene;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, div, el, li, live, span, ul, unseen};

const ON_PICTURE: Looks =
    ["spot", "spot spot--on", "spot spot--found", "spot spot--missed", "spot spot--wrong", "spot"];
const IN_LIST: Looks = ["step", "step", "step", "step", "step", "step"];

/// The picture with its parts, and their list; once checked, the reasons.
pub fn view(task: &'static Hotspot, _: Option<&'static Scene>, stage: Stage) -> El {
    let spots = task.spot.iter().enumerate().map(|(part, it)| spot(part, it, stage));
    let shown = picture(&task.picture, &task.alt, spots.collect());
    let below = live(move || {
        let parts = task.spot.iter();
        if stage.locked.get() {
            let parts = parts.map(|it| Reason { wanted: it.danger, name: it.told().into(), why: &it.why });
            return reasons(parts, Say::Found.into(), stage);
        }
        let wanted = task.spot.iter().filter(|it| it.danger).count();
        let list = ul("options").attr("aria-label", stage.say(Say::Parts));
        let list = list.with(parts.enumerate().map(|(part, it)| row(part, it, stage)).collect::<Vec<_>>());
        (counter(Say::Count.into(), wanted, stage), list).view()
    });
    (shown, below).view()
}

const fn markable(part: usize, it: &Spot, looks: &'static Looks) -> Markable {
    Markable { part, wanted: it.danger, looks, says: Say::Found as usize }
}

/// A part in its place on the picture.
fn spot(part: usize, it: &'static Spot, stage: Stage) -> El {
    let it_is = markable(part, it, &ON_PICTURE);
    let number = span("spot-number").attr("aria-hidden", "true").with(sign(part, part + 1, stage));
    let label = it.label.as_ref().map(|label| span("spot-label").with(label));
    let inset = it.inset();
    toggle(it_is, stage).prop_of("style", move || ["inset:", &inset].concat()).with((
        unseen((&it.name, ": ")),
        label,
        number,
        said(it_is, stage),
    ))
}

/// The same part in the list.
fn row(part: usize, it: &'static Spot, stage: Stage) -> El {
    let number = span("option-sign").attr("aria-hidden", "true").with(sign(part, part + 1, stage));
    li("").with(toggle(markable(part, it, &IN_LIST), stage).with((number, span("").with(it.told()))))
}

/// Its number, or a tick while it is marked.
fn sign(part: usize, number: usize, stage: Stage) -> El {
    live(move || match (stage.locked.get(), stage.at(part) > 0) {
        (false, true) => icon("check"),
        _ => number.view(),
    })
}

fn picture(name: &str, alt: &'static str, spots: Vec<El>) -> El {
    let source = ["lessons/media/", name, ".svg"].concat();
    let image = el("img", "").attr("src", source).attr("alt", alt);
    div("picture").with((image.attr("width", "400").attr("height", "300"), spots))
}

/// The picture on paper: its parts have letters.
pub fn on_paper(it: &'static Pictured) -> El {
    let spots = it.spot.iter().enumerate().map(|(part, inset)| {
        let inset = inset.clone();
        let letter = span("spot-number").with(letter(part).to_string());
        span("spot").prop_of("style", move || ["inset:", &inset].concat()).with(letter)
    });
    picture(&it.picture, &it.alt, spots.collect())
}
