//! The view of `matrix`: each row is a small group of checkboxes.

use super::super::pick::view::{Item, boxes, item};
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Matrix, Say};
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::html::{El, Part, div};

/// The rows, each with its boxes.
pub fn view(task: &'static Matrix, _: Option<&'static Scene>, stage: Stage) -> El {
    let titles: Vec<&str> = task.column.iter().map(|column| &*column.title).collect();
    let rows = shuffled(task.row.len(), stage.seed).into_iter().map(|part| {
        let right = task.right(part);
        let it = Item {
            part,
            title: (&task.row[part].text).view(),
            controls: boxes(part, &titles, stage),
            right: memo(move || stage.at(part) == right),
            wrong: [stage.say(Say::Right), ": ", &task.fitting(part)].concat(),
            why: (&task.row[part].why).into(),
        };
        item(it, stage)
    });
    div("items").with(rows.collect::<Vec<_>>())
}
