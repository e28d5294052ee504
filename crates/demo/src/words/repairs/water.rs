//! Water where it should not be, and none where it should.

use super::Place::House;
use super::{Repair, emergency, planned, routine, urgent};
use crate::photo::Scene;

pub(super) const PLUMBING: &[Repair] = &[
    emergency(
        "Burst pipe under the kitchen sink|Water pouring out under the kitchen sink",
        "There's water pouring out of the pipe under the sink and it's all over the kitchen floor. I've turned the stopcock but it's stiff and still running. It's coming near the sockets behind the washing machine.",
        "Isolated at the street, cut out 300 mm of split copper and fitted new pipe with compression joints. Freed the stopcock and left it working. Tested at mains pressure, no leaks. Sockets tested dry.",
    )
    .scene(Scene::SinkPipe),
    emergency(
        "No water at all in the flat|No cold water from any tap",
        "Nothing comes out of any of the taps since this morning, hot or cold. Neighbours have water so it isn't the street. I have a seven-month-old baby.",
        "Internal stop valve had failed shut. Replaced the valve and flushed through. Full flow at all outlets.",
    ),
    urgent(
        "Toilet won't flush, only one in the house|Only toilet not flushing",
        "The handle just goes down and nothing happens. It's the only toilet and there are four of us. We're flushing with a bucket at the moment.",
        "Siphon diaphragm had split. Fitted a new siphon and handle, adjusted the float. Flushes first time.",
    ),
    urgent(
        "Leak from the waste pipe under the kitchen sink|Kitchen sink trap leaking",
        "Every time we use the sink it leaks from the white U-shaped pipe. I've got a washing-up bowl under it which fills in about a day. The bottom of the cupboard is starting to swell.",
        "Trap had perished at the lower nut. Fitted a new 40 mm bottle trap and rubber seals, ran for ten minutes, dry. Wiped out the cupboard; the base is sound.",
    )
    .scene(Scene::SinkPipe),
    urgent(
        "Shower tray leaking into the room below|Water coming through the ceiling when the shower is on",
        "When anyone has a shower there's water coming through the living room ceiling. There's a brown ring about the size of a dinner plate now and it's dripping.",
        "Seal between tray and wall had gone and the waste was loose. Re-seated the waste, raked out and re-sealed the tray. Ran the shower for 20 minutes with no drip. Ceiling to be stain-blocked when dry.",
    )
    .scene(Scene::CeilingStain),
    routine(
        "Kitchen mixer tap won't stop dripping|Kitchen tap dripping constantly",
        "The hot side of the mixer tap drips all day and all night. It was every few seconds, now it's nearly a trickle.",
        "Replaced both ceramic cartridges and the spout O-ring. No drip after 15 minutes at pressure.",
    ),
    routine(
        "Low water pressure in the bathroom|Bath takes half an hour to fill",
        "The bathroom taps have got slower and slower. The bath takes half an hour to fill. Kitchen is fine.",
        "Flexible tails on the bath taps were kinked and full of scale. Replaced both, cleaned the filters. Flow now 14 litres a minute.",
    ),
    routine(
        "Toilet cistern keeps filling|Toilet runs all night",
        "The toilet never stops hissing and you can see water running down the back of the bowl. We're on a meter so it is costing us.",
        "Fill valve washer worn. Replaced with a new bottom-entry valve, set the level below the overflow.",
    ),
    routine(
        "Bathroom basin cracked|Crack in the bathroom sink",
        "A jar fell in the basin and now there's a crack from the plug hole to the front. It isn't leaking much but I've cut my finger on the edge.",
        "Fitted a new 500 mm basin on the existing pedestal, reused the taps, sealed to the wall.",
    ),
    planned(
        "Replace old bath panel and re-seal the bath|Re-seal bath and new panel",
        "Agreed at the last inspection: the bath panel is broken at one end and the sealant is black. Not urgent but please book it in.",
        "Fitted a new white bath panel with access door, removed all old sealant, treated and re-sealed.",
    ),
];

pub(super) const DRAINAGE: &[Repair] = &[
    emergency(
        "Sewage coming up through the shower tray|Foul water backing up in the bathroom",
        "Dirty water and worse is coming up through the shower when we flush the toilet. The smell is unbearable and we've got a toddler. We've stopped using any water.",
        "Jetted the run from the inspection chamber to the public sewer; a mass of wipes removed. CCTV clear after. Bathroom floor disinfected.",
    ),
    urgent(
        "Blocked drain outside the back door|Outside drain overflowing",
        "The drain by the back door is overflowing when we use the kitchen sink or the washing machine. The yard is covered in grey water and leaves and it stinks.",
        "Cleared leaves and fat from the gully, rodded six metres to the chamber. Flushed with a hose, running free. New grate fitted.",
    )
    .scene(Scene::Drain)
    .at(House),
    urgent(
        "Toilet blocked and rising to the rim|Blocked toilet",
        "The toilet is blocked and fills right up to the rim, then goes down over an hour or so. We have tried a plunger and soda crystals.",
        "Cleared the blockage with a closet auger. It was a child's toy. Flushed ten times, no problem.",
    ),
    routine(
        "Bath drains very slowly|Bath water won't go down",
        "It takes about 20 minutes for the bath to empty and leaves a ring of scum. We have cleaned the plughole.",
        "Dismantled the trap and cleared hair and soap from the first bend. Now empties in two minutes.",
    ),
    routine(
        "Bad smell from the kitchen sink|Drain smell in the kitchen",
        "There's an eggy drain smell from the kitchen sink, worst in the morning. Bleach helps for a day then it's back.",
        "The trap was siphoning dry because of a sagging waste. Re-clipped the pipe to a proper fall and fitted an anti-vacuum trap. No smell on return.",
    )
    .scene(Scene::SinkPipe),
    routine(
        "Gully in the yard fills when it rains|Yard drain can't cope with rain",
        "Whenever it rains hard the yard fills up to the step and stays for hours. Last week it was a few centimetres from the back door.",
        "Removed silt from the gully and jetted the surface-water run. Tested with 200 litres, clear.",
    )
    .scene(Scene::Drain)
    .at(House),
    routine(
        "Kitchen sink gurgles when the washing machine empties|Sink gurgling",
        "The sink gurgles and dirty water comes up when the washing machine pumps out. It goes down again but leaves bits behind.",
        "Partial blockage of grease in the shared waste. Cleared with a machine and re-routed the washing machine to its own spigot.",
    ),
    planned(
        "CCTV survey of the rear drain|Camera survey of drain after repeat blockages",
        "Third blockage this year on the same run. Coordinator asked for a camera survey before the winter.",
        "Surveyed 18 metres. Root ingress at 7 metres, joint displaced by 10 mm at 11 metres. Report sent; patch lining recommended.",
    ),
];
