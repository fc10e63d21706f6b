//! The place of a page that comes from a WASM of its own, see `ui::apart`.

use leptos::prelude::on_cleanup;

use super::super::components::skeleton;
use super::super::html::{El, Part, div, live};
use super::trouble;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::platform::{location, room};
use crate::state::Trouble;
use crate::state::reactive::{Var, spawn};

const PLACE: &str = "room";

/// A page of a WASM: `desk` or `studio`.
pub fn apart(words: &'static Messages, wasm: &'static str, route: &Route) -> El {
    let failed = Var::new(false);
    let href = route.href();
    spawn(async move {
        if !room::open(wasm, PLACE, &href).await {
            failed.try_set(true);
        }
    });
    on_cleanup(room::close);
    live(move || {
        if failed.get() {
            trouble(words, Trouble::Offline, false, location::reload)
        } else {
            div("stack").id(PLACE).with(skeleton(words.loading)).view()
        }
    })
}
