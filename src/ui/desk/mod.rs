//! The desk: results, settings and whatever else nobody needs before the first exercise, in a WASM of its own.

mod about;
mod certificate;
mod detection;
mod growth;
mod history;
mod learners;
mod results;
mod settings;
mod storage;

use std::cell::Cell;

use super::apart;
use super::components::skeleton;
use super::html::{El, live};
use super::pages::{trouble, unknown};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::desk::Desk;
use crate::platform::{location, page};
use crate::state::reactive::{Var, effect, memo, spawn};
use crate::state::{App, Load};

thread_local! {
    /// The texts of the desk; they follow the language.
    static TEXTS: Cell<Option<Var<Load<Desk>>>> = const { Cell::new(None) };
}

/// Shows the page of a fragment in the element with this id.
pub fn open(place: &str, fragment: &str) {
    apart::open(place, fragment, first, root);
}

fn first(app: App) {
    let texts = Var::new(Load::Waiting);
    TEXTS.set(Some(texts));
    effect(move || {
        let edition = app.words().edition();
        spawn(async move {
            let loaded = app.library.desk_texts(edition).await;
            if app.words().edition() == edition {
                texts.set(loaded.map_or_else(Load::Failed, Load::Ready));
            }
        });
    });
}

fn root(app: App, route: Route) -> El {
    let Some(texts) = TEXTS.get() else { return skeleton(app.words().loading) };
    let key = memo(move || (app.words().code, texts.with(|texts| texts.ready().map(|texts| texts.code))));
    live(move || {
        let (_, code) = key.get();
        let words = app.words();
        match texts.get() {
            Load::Failed(why) => trouble(words, why, false, location::reload),
            Load::Ready(own) if code == Some(words.code) => {
                page::focus_wanted();
                shown(app, words, own, &route)
            }
            _ => skeleton(words.loading),
        }
    })
}

fn shown(app: App, words: &'static Messages, own: &'static Desk, route: &Route) -> El {
    match route {
        Route::About => about::about(words, &own.about),
        Route::Certificate => certificate::certificate(app, words, &own.certificate),
        Route::History => history::history(app, words, &own.history),
        Route::Learners => learners::learners(app, words, &own.learners),
        Route::Results => results::results(app, words, &own.results),
        Route::Settings => settings::settings(app, words, &own.settings),
        Route::Storage => storage::storage(app, words, &own.storage),
        _ => unknown(words, words.unknown_page),
    }
}
