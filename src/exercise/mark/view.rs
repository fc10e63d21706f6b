//! The view of `mark`: a scene whose parts are toggled in place, then explained.

use super::super::marking::view::{Looks, Markable, Reason, counter, number, reasons, said, stretch};
use super::super::segments::view::marked;
use super::super::view::Stage;
use super::{Mark, Say};
use crate::scene::Scene;
use crate::scene::view::{breaking, scene_with};
use crate::ui::html::{El, Part, live};

const LOOKS: Looks =
    ["mark", "mark mark--on", "mark mark--found", "mark mark--missed", "mark mark--wrong", "mark mark--fine"];

/// The scene with its markable parts, a counter, and once checked the reasons.
pub fn view(task: &'static Mark, scene: Option<&'static Scene>, stage: Stage) -> El {
    let says = Say::Found.into();
    let scene = scene.map(|scene| {
        let draw = |text: &'static str, part| {
            let it = Markable { part, wanted: task.is_sign(part), looks: &LOOKS, says };
            stretch(it, stage).with((breaking(text), number(it, stage), said(it, stage)))
        };
        scene_with(scene, stage.words, &|text| marked(text, &|id| task.position(id), &draw))
    });
    let below = live(move || {
        if !stage.locked.get() {
            return counter(Say::Marked.into(), task.sign.len(), stage);
        }
        let parts = task.all().enumerate().map(|(part, it)| Reason {
            wanted: task.is_sign(part),
            name: "".into(),
            why: &it.why,
        });
        reasons(parts, says, stage)
    });
    (scene, below).view()
}
