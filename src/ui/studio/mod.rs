//! The studio: lessons on paper, and the gallery of all kinds for authors, in a WASM of its own. It draws every kind of
//! exercise, so it is nearly as large as the app.

mod gallery;
mod print;

use super::apart;
use super::html::{El, live};
use super::pages::unknown;
use crate::domain::route::Route;
use crate::platform::page;
use crate::state::App;
use crate::state::reactive::memo;

/// Shows the page of a fragment in the element with this id.
pub fn open(place: &str, fragment: &str) {
    apart::open(place, fragment, |_| (), root);
}

fn root(app: App, route: Route) -> El {
    let code = memo(move || app.words().code);
    live(move || {
        let _ = code.get();
        let words = app.words();
        page::focus_wanted();
        match &route {
            Route::Print(id) => print::print(app, words, id.clone()),
            Route::Gallery => gallery::gallery(app, words),
            Route::Specimen(kind, look) => gallery::specimen(app, words, kind.clone(), *look),
            _ => unknown(words, words.unknown_page),
        }
    })
}
