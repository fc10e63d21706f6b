//! Pages in a WASM of their own, shown in a place of the app's page.
//!
//! To the app such a WASM is like a second tab in the same page: it reads what is kept when it is opened, and tells the
//! page of what it writes. It knows the app's signals by its own copies only.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::Owner;

use super::html::El;
use crate::domain::route::Route;
use crate::platform::{page, storage};
use crate::state::App;

thread_local! {
    /// What stays from one page to the next, with the owner that keeps its signals.
    static STATE: RefCell<Option<(App, Owner)>> = const { RefCell::new(None) };
    /// The page that is shown; it goes when this is dropped.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows the page of a fragment in the element with this id. `first` is called once, before the first page.
pub fn open(place: &str, fragment: &str, first: fn(App), shown: fn(App, Route) -> El) {
    close();
    let Some(place) = page::place(place) else { return };
    let route = Route::parse(fragment);
    let handle = mount_to(place, move || {
        let known = STATE.with_borrow(|state| state.as_ref().map(|(app, _)| *app));
        // What was just opened has read everything.
        let app = known.inspect(|app| app.reread()).unwrap_or_else(|| begin(first));
        shown(app, route).into_view()
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

fn begin(first: fn(App)) -> App {
    storage::tell_the_page();
    // Of no page: it stays when that page goes.
    let owner = Owner::new_root(None);
    let app = owner.with(|| {
        let app = App::open();
        first(app);
        app
    });
    STATE.set(Some((app, owner)));
    app
}
