//! One file a page. A page is a function from the app's state to a view.

mod apart;
mod help;
mod path;
mod player;
mod summary;
mod topic;
mod welcome;

use std::future::Future;
use std::pin::Pin;

pub use self::apart::apart;
pub use self::help::help;
pub use self::path::{bar, card_to, path, skill_row, threat_card};
pub use self::player::{chip, player};
pub use self::summary::summary;
pub use self::topic::topic;
pub use self::welcome::{avatar_fields, avatar_icon, welcome};
use super::components::{notice_page, skeleton};
use super::html::{El, Part, button, link, live};
use crate::domain::lesson::index::Index;
use crate::domain::route::Route;
use crate::lang::{Messages, Notice};
use crate::platform::location;
use crate::state::reactive::{Var, spawn};
use crate::state::{App, Load, Trouble};

/// A page for an address that leads nowhere, with the way back to the path.
pub fn unknown(words: &'static Messages, notice: Notice) -> El {
    notice_page("circle-help", notice, to_path(words))
}

/// The way back to the path.
pub fn to_path(words: &'static Messages) -> El {
    link("button button--primary", Route::Path.href()).with(words.to_path)
}

/// What to say about a file that could not be loaded, with a way on.
pub fn trouble(words: &'static Messages, trouble: Trouble, of_index: bool, retry: impl Fn() + 'static) -> El {
    let (picture, notice) = match trouble {
        Trouble::Newer => ("download", words.lesson_newer),
        Trouble::Unknown => ("circle-help", words.unknown_lesson),
        Trouble::Offline | Trouble::Broken if of_index => ("wifi-off", words.index_failed),
        Trouble::Offline => ("wifi-off", words.lesson_offline),
        Trouble::Broken => ("triangle-alert", words.lesson_broken),
    };
    let way_on = match trouble {
        Trouble::Unknown => to_path(words).view(),
        Trouble::Newer | Trouble::Broken if !of_index => (
            button("button button--primary").on_click(location::reload).with(words.reload),
            link("button", Route::Path.href()).with(words.to_path),
        )
            .view(),
        _ => (
            button("button button--primary").on_click(retry).with(words.retry),
            link("button", Route::Help.href()).with(words.help_short),
        )
            .view(),
    };
    notice_page(picture, notice, way_on)
}

/// Shows a page that needs the whole index, or why there is none.
pub fn with_index(
    app: App,
    words: &'static Messages,
    page: impl Fn(&'static Index) -> El + Send + Sync + 'static,
) -> El {
    indexed(app, words, Box::new(page))
}

fn indexed(app: App, words: &'static Messages, page: Show<Index>) -> El {
    live(move || match app.library.index.get() {
        Load::Ready(index) if index.whole.is_empty() => page(index),
        Load::Ready(_) => {
            app.library.complete(true);
            skeleton(words.loading)
        }
        Load::Waiting => skeleton(words.loading),
        Load::Failed(why) => trouble(words, why, true, move || app.library.retry()),
    })
}

/// Shows what `loading` brings, or why it does not come.
pub fn with_file<C: Send + Sync + 'static>(
    words: &'static Messages,
    loading: impl Future<Output = Result<&'static C, Trouble>> + 'static,
    page: impl Fn(&'static C) -> El + Send + Sync + 'static,
) -> El {
    loaded(words, Box::pin(loading), Box::new(page))
}

type Loading<C> = Pin<Box<dyn Future<Output = Result<&'static C, Trouble>>>>;
type Show<C> = Box<dyn Fn(&'static C) -> El + Send + Sync>;

fn loaded<C: Send + Sync + 'static>(words: &'static Messages, loading: Loading<C>, page: Show<C>) -> El {
    let loaded = Var::new(Load::Waiting);
    spawn(async move {
        let load = loading.await.map_or_else(Load::Failed, Load::Ready);
        // The learner may have left meanwhile.
        loaded.try_set(load);
    });
    live(move || match loaded.get() {
        Load::Waiting => skeleton(words.loading),
        Load::Ready(it) => page(it),
        Load::Failed(why) => trouble(words, why, false, location::reload),
    })
}
