//! The service worker: registering it, and changing to a new version when the user says so.

use std::cell::Cell;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerRegistration, ServiceWorkerState,
    ServiceWorkerUpdateViaCache,
};

/// Registers `sw.js` beside the page. `ready` is called when a new version waits to be accepted,
/// `taken` when one has taken over, accepted here or in another tab: the page is to be loaded anew.
pub fn register(ready: impl Fn() + Clone + 'static, taken: impl Fn() + 'static) {
    // Absent in plain http and in some private windows: then the app works online only.
    let navigator = super::window().navigator();
    if !js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false) {
        return;
    }
    let container = navigator.service_worker();
    // On the first visit the first worker takes the page over as it is: that is no new version.
    let ours = Cell::new(container.controller().is_some());
    EventListener::new(&container, "controllerchange", move |_| {
        if ours.replace(true) {
            taken();
        }
    })
    .forget();
    // Otherwise a host's long cache time would hide a new version.
    let options = RegistrationOptions::new();
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    spawn_local(async move {
        let registering = container.register_with_options("sw.js", &options);
        let Ok(registration) = JsFuture::from(registering).await else { return };
        let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
        if registration.waiting().is_some() && controlled() {
            ready();
        }
        // One that was found before we could listen.
        watch(registration.installing(), &ready);
        let found = registration.clone();
        EventListener::new(&registration, "updatefound", move |_| watch(found.installing(), &ready)).forget();
    });
}

/// Calls `ready` when the worker is installed, if another one is in charge.
fn watch(worker: Option<ServiceWorker>, ready: &(impl Fn() + Clone + 'static)) {
    let (Some(worker), ready) = (worker, ready.clone()) else { return };
    let state = worker.clone();
    EventListener::new(&worker, "statechange", move |_| {
        if state.state() == ServiceWorkerState::Installed && controlled() {
            ready();
        }
    })
    .forget();
}

fn controlled() -> bool {
    super::window().navigator().service_worker().controller().is_some()
}

/// Lets the waiting version take over; `taken` of [`register`] is called when it has.
pub fn accept() {
    spawn_local(async {
        let container = super::window().navigator().service_worker();
        let Ok(found) = JsFuture::from(container.get_registration()).await else { return };
        let waiting = found.dyn_into::<ServiceWorkerRegistration>().ok().and_then(|it| it.waiting());
        match waiting.map(|worker| skip_waiting(&worker)) {
            Some(Ok(())) => {}
            _ => super::location::reload(),
        }
    });
}

fn skip_waiting(worker: &ServiceWorker) -> Result<(), JsValue> {
    worker.post_message(&JsValue::from_str("skip-waiting"))
}
