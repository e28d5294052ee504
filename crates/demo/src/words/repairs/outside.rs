//! Roofs, gardens, and whatever fits nowhere else.

use super::Place::House;
use super::{Repair, emergency, planned, routine, urgent};
use crate::photo::Scene;

pub(super) const ROOFING: &[Repair] = &[
    emergency(
        "Tiles coming off the roof in the wind|Roof tiles falling onto the pavement",
        "Tiles are sliding off the front of the roof in this wind and landing on the pavement where the children walk to school. Two have come down in the last hour.",
        "Pavement coned off, loose tiles taken down and a sheet fixed the same night. Eleven tiles and two battens renewed next day.",
    )
    .at(House),
    urgent(
        "Roof leaking into the back bedroom|Rain coming through the bedroom ceiling",
        "Rain is coming through the bedroom ceiling into two buckets. It was a drip last night and now it's steady. The bed is soaked.",
        "Cracked flashing at the chimney. Temporary cover on the day, new lead flashing once dry. Ceiling patched and painted.",
    )
    .scene(Scene::CeilingStain),
    urgent(
        "Gutter overflowing down the wall|Gutter spilling over at the back",
        "When it rains the water comes over the gutter and straight down the wall by the bedroom. The bricks are green and it's starting to come through inside.",
        "Gutters cleared of leaves and moss, one joint re-sealed, downpipe rodded. Flow tested with a hose.",
    )
    .scene(Scene::Gutter)
    .at(House),
    routine(
        "Gutters full of leaves|Plants growing in the gutter",
        "There are plants growing out of the gutter at the back. It drips on the step and it's slippery, and it will freeze soon.",
        "Cleared all gutters and fitted leaf guard at the back. Two brackets renewed.",
    )
    .scene(Scene::Gutter),
    routine(
        "Downpipe has come away from the wall|Loose drainpipe",
        "The drainpipe at the side has come off its brackets and bangs in the wind. It keeps us awake.",
        "Refixed with three new clips and a new shoe.",
    )
    .scene(Scene::Gutter)
    .at(House),
    routine(
        "Ridge tile missing|Gap along the top of the roof",
        "My neighbour tells me a ridge tile is missing at the top. We haven't had any water in yet but you can see the gap from the road.",
        "Replaced one ridge tile and re-bedded four more.",
    )
    .at(House),
    routine(
        "Moss falling off the roof and blocking the path|Moss on the roof",
        "Lumps of moss come off the roof after every frost and cover the path. It has blocked the drain as well.",
        "Roof scraped by hand, biocide applied, gutters cleared after.",
    )
    .at(House),
    planned(
        "Gutter clearance before winter|Yearly gutter clean",
        "Included in the winter programme. No scaffolding needed at this address.",
        "All elevations cleared, photographs taken.",
    )
    .scene(Scene::Gutter),
];

pub(super) const GARDEN: &[Repair] = &[
    urgent(
        "Garden wall leaning over the pavement|Front garden wall hit by a van",
        "The front garden wall is leaning right out over the pavement after a van hit it. People have to walk in the road to get past.",
        "Wall taken down to the footing and area fenced on the day. Rebuilt in reclaimed brick over four days.",
    )
    .at(House),
    urgent(
        "Tree branch resting on the roof|Big branch down after the storm",
        "A big branch has come down in the storm and is lying on the shed and against our gutter. It moves when the wind blows.",
        "Branch sectioned and removed, tree inspected and deadwood taken out. Gutter refixed.",
    )
    .at(House),
    routine(
        "Fence panels down in the back garden|Fence blown down",
        "Half the fence at the back came down in the wind. The boards are lying on the lawn with nails sticking out. The dog can get out to the road.",
        "Two posts re-concreted, six boards and both rails renewed, treated to match.",
    )
    .scene(Scene::Fence)
    .at(House),
    routine(
        "Back gate won't close|Garden gate broken",
        "The gate has dropped and scrapes on the ground so it doesn't shut. Somebody has been in the garden at night.",
        "Gate re-hung on new hinges, fitted a bolt and a self-closing spring.",
    )
    .at(House),
    routine(
        "Paving slab is a trip hazard|Uneven paving by the door",
        "One of the slabs on the path has sunk and the edge sticks up about three centimetres. I've tripped over it twice carrying shopping.",
        "Four slabs lifted, re-bedded level and pointed.",
    ),
    routine(
        "Overgrown hedge blocking the path|Hedge needs cutting",
        "The hedge is the landlord's according to the agreement and it's now over the path so we can't get the pushchair through.",
        "Cut back by one metre and reduced in height, cuttings removed. Nests checked first.",
    ),
    routine(
        "Shed roof leaking|Felt blown off the shed",
        "The felt has blown off the shed and everything in it is wet, including the children's bikes.",
        "New felt and battens fitted, one board replaced.",
    )
    .at(House),
    planned(
        "Fence renewal along the rear boundary|New fence at the back",
        "Boundary fence is at the end of its life, agreed with the owner for this year.",
        "18 metres of closeboard fence with concrete posts, old fence taken away.",
    )
    .scene(Scene::Fence)
    .at(House),
];

pub(super) const GENERAL: &[Repair] = &[
    routine(
        "Kitchen cupboard door has come off|Cupboard door hanging off",
        "The door of the corner cupboard has come off in my hand. The chipboard is crumbly where the hinge was.",
        "Hinge repair plates fitted to two doors and all hinges adjusted.",
    ),
    routine(
        "Worktop swollen by the sink|Kitchen worktop damaged",
        "The worktop by the sink has swollen up and the edge is coming off. Water gets under it and it smells.",
        "Replaced 1.8 metres of worktop, re-set the sink and sealed.",
    ),
    routine(
        "Curtain rail pulled out of the wall|Curtain pole fell down",
        "The curtain pole that was here when we moved in has pulled right out with a lump of plaster.",
        "Timber batten fixed above the lintel, plaster made good, pole refixed.",
    ),
    routine(
        "Bath sealant has gone black|Sealant round the bath coming away",
        "The white seal round the bath has gone black and is peeling. Water is going down the back when we shower.",
        "Removed old sealant, dried and treated, re-sealed with anti-mould silicone.",
    )
    .scene(Scene::CrackedTile),
    routine(
        "Loft hatch won't stay shut|Loft hatch dropping down",
        "The loft hatch drops open on its own and nearly hit my daughter. Cold air comes down as well.",
        "New catch and insulated hatch fitted with draught seal.",
    ),
    routine(
        "Grab rail needed in the bathroom|Request for a grab rail",
        "My occupational therapist says I should have a grab rail by the bath and one by the toilet. She said to ask you and can send the form.",
        "Two 450 mm rails fitted into solid wall at the heights on the OT's drawing.",
    ),
    routine(
        "Carpet worn through on the stairs|Stair carpet is a trip hazard",
        "The carpet has worn through on the edge of three stairs and my heel caught in it.",
        "Stair carpet renewed with new gripper and nosings.",
    ),
    urgent(
        "Lost keys, need to get back in|Locked out of the flat",
        "I have lost my keys and I'm locked out. My medication is inside. I know there may be a charge for this.",
        "Gained entry without damage and changed the cylinder. Three keys handed to the resident against identification.",
    ),
    planned(
        "Redecorate before the new tenancy|Decoration between tenancies",
        "Walls throughout in white and woodwork in satin before the next resident moves in.",
        "Prepared and painted throughout, two coats. Small holes filled.",
    ),
];
