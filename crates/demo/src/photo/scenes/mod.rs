//! What each picture is made of.

mod fittings;
mod kitchen;
mod openings;
mod outdoors;
mod parts;
mod rooms;

use super::canvas::Canvas;
use super::{Look, Scene};

/// Paints a scene onto an empty sheet.
pub(crate) fn draw(canvas: &mut Canvas, scene: Scene, look: Look) {
    let broken = look == Look::Before;
    match scene {
        Scene::SinkPipe => kitchen::sink_pipe(canvas, broken),
        Scene::Boiler => kitchen::boiler(canvas, broken),
        Scene::WashingMachine => kitchen::washing_machine(canvas, broken),
        Scene::MouldCorner => rooms::mould_corner(canvas, broken),
        Scene::CeilingStain => rooms::ceiling_stain(canvas, broken),
        Scene::Radiator => rooms::radiator(canvas, broken),
        Scene::SkirtingGap => rooms::skirting_gap(canvas, broken),
        Scene::CrackedTile => fittings::cracked_tile(canvas, broken),
        Scene::Socket => fittings::socket(canvas, broken),
        Scene::SmokeAlarm => fittings::smoke_alarm(canvas, broken),
        Scene::Window => openings::window(canvas, broken),
        Scene::DoorHandle => openings::door_handle(canvas, broken),
        Scene::Lift => openings::lift(canvas, broken),
        Scene::Fence => outdoors::fence(canvas, broken),
        Scene::Gutter => outdoors::gutter(canvas, broken),
        Scene::Drain => outdoors::drain(canvas, broken),
    }
}
