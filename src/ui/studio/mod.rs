//! The studio: the answers given, lessons on paper, the gallery of all kinds for authors, and the level test, in a WASM of its own. It draws
//! every kind of exercise, so it is nearly as large as the app.

mod answers;
mod gallery;
mod level;
mod print;
mod testing;

use super::apart;
use super::html::El;
use super::pages::unknown;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::Rooms;
use crate::state::App;

/// Shows the page of a fragment in the element with this id.
pub fn open(place: &str, fragment: &str) {
    apart::open(place, fragment, shown);
}

fn shown(app: App, words: &'static Messages, own: &'static Rooms, route: &Route) -> El {
    match route {
        Route::Answers(id) => answers::answers(app, words, id.clone()),
        Route::Answer(at) => answers::answer(app, words, at),
        Route::Print(id) => print::print(app, words, &own.studio, id.clone()),
        Route::Gallery => gallery::gallery(app, words, &own.studio),
        Route::Specimen(kind, look) => gallery::specimen(app, words, &own.studio, kind.clone(), *look),
        Route::Test => level::level(app, words, &own.level),
        Route::Testing => testing::testing(app, words, &own.level),
        _ => unknown(words, words.unknown_page),
    }
}
