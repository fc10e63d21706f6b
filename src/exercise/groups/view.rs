//! The view of `groups`: each item is a small group of radio buttons.

use super::super::pick::view::{Item, item, segments};
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Groups, Say};
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::html::{El, Part, div};

/// The items, each with its groups to choose from.
pub fn view(task: &'static Groups, _: Option<&'static Scene>, stage: Stage) -> El {
    let titles: Vec<&str> = task.group.iter().map(|group| &*group.title).collect();
    let items = shuffled(task.item.len(), stage.seed).into_iter().map(|part| {
        let home = task.home(part);
        let belongs = home.map_or("", |home| titles[home]);
        let it = Item {
            part,
            title: (&task.item[part].text).view(),
            controls: segments(part, &titles, stage),
            right: memo(move || stage.pick(part) == home),
            wrong: [stage.say(Say::Belongs), ": ", belongs].concat(),
            why: (&task.item[part].why).into(),
        };
        item(it, stage)
    });
    div("items").with(items.collect::<Vec<_>>())
}
