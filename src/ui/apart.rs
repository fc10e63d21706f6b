//! Pages in a WASM of their own, shown in a place of the app's page.
//!
//! To the app such a WASM is like a second tab in the same page: it reads what is kept when it is opened, and tells the
//! page of what it writes. It knows the app's signals by its own copies only.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::Owner;

use super::components::skeleton;
use super::html::{El, live};
use super::pages::trouble;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::Rooms;
use crate::platform::{location, page, storage};
use crate::state::reactive::{Var, effect, memo, spawn};
use crate::state::{App, Load};

thread_local! {
    /// What stays from one page to the next, with the owner that keeps its signals.
    static STATE: RefCell<Option<(App, Texts, Owner)>> = const { RefCell::new(None) };
    /// The page that is shown; it goes when this is dropped.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// The texts of these pages; they follow the language.
type Texts = Var<Load<Rooms>>;

/// A page, with the texts of the app and those of its own.
pub type Page = fn(App, &'static Messages, &'static Rooms, &Route) -> El;

/// Shows the page of a fragment in the element with this id.
pub fn open(place: &str, fragment: &str, shown: Page) {
    close();
    let Some(place) = page::place(place) else { return };
    let route = Route::parse(fragment);
    let handle = mount_to(place, move || {
        let known = STATE.with_borrow(|state| state.as_ref().map(|(app, texts, _)| (*app, *texts)));
        // What was just opened has read everything.
        let (app, texts) = known.inspect(|(app, _)| app.reread()).unwrap_or_else(begin);
        root(app, texts, route, shown).into_view()
    });
    SHOWN.set(Some(Box::new(handle)));
}

/// Takes the page away. What had the focus gets it back if the same page is drawn anew.
pub fn close() {
    if SHOWN.with_borrow(Option::is_some) {
        page::want_focus(&page::focused().unwrap_or_default());
    }
    SHOWN.set(None);
}

fn begin() -> (App, Texts) {
    storage::tell_the_page();
    // Of no page: it stays when that page goes.
    let owner = Owner::new_root(None);
    let (app, texts) = owner.with(|| {
        let app = App::open();
        (app, texts(app))
    });
    STATE.set(Some((app, texts, owner)));
    (app, texts)
}

fn texts(app: App) -> Texts {
    let texts = Var::new(Load::Waiting);
    effect(move || {
        let edition = app.words().edition();
        spawn(async move {
            let loaded = app.library.room_texts(edition).await;
            if app.words().edition() == edition {
                texts.set(loaded.map_or_else(Load::Failed, Load::Ready));
            }
        });
    });
    texts
}

fn root(app: App, texts: Texts, route: Route, shown: Page) -> El {
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
