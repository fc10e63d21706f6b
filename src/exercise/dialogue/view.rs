//! The view of `dialogue`: a chat whose replies are chosen, then the path with its reasons.

use super::super::story::view::{back, log, path, replies};
use super::super::view::Stage;
use super::Dialogue;
use crate::scene::Scene;
use crate::scene::view::{framed, head};
use crate::ui::html::{El, Part, live};

/// The chat, or once checked the path through it.
pub fn view(task: &'static Dialogue, _: Option<&'static Scene>, stage: Stage) -> El {
    let told = task.story();
    live(move || {
        let head = head(&task.with, task.note.as_deref(), &Part::view);
        if stage.locked.get() {
            return (framed("scene scene--chat", stage.words, head), path(told, stage)).view();
        }
        let talk = (head, log(told, &task.with, ().view(), stage), replies(told, stage));
        (framed("scene scene--chat", stage.words, talk), back(stage)).view()
    })
}
