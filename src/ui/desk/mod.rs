//! The desk: results, settings and whatever else nobody needs before the first exercise, in a WASM of its own.

mod about;
mod certificate;
mod detection;
mod growth;
mod history;
mod learners;
mod plan;
mod reference;
mod results;
mod review;
mod settings;
mod storage;
mod threats;

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
        Route::About => about::about(words, &own.about),
        Route::Certificate => certificate::certificate(app, words, &own.certificate),
        Route::Glossary => reference::glossary(app, words, &own.reference),
        Route::Sources => reference::sources(app, words, &own.reference),
        Route::History => history::history(app, words, &own.history),
        Route::Learners => learners::learners(app, words, &own.learners),
        Route::Results => results::results(app, words, &own.results, &own.level.area_names),
        Route::Plan(id) => plan::plan(app, words, &own.plan, id.clone()),
        Route::Review => review::review(app, words),
        Route::Settings => settings::settings(app, words, &own.settings),
        Route::Threats => threats::threats(app, words, &own.threats),
        Route::Threat(id) => threats::threat(app, words, &own.threats, id.clone()),
        Route::Storage => storage::storage(app, words, &own.storage),
        _ => unknown(words, words.unknown_page),
    }
}
