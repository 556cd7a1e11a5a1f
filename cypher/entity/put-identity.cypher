// Makes the identity that edges hang on, once, and marks it if it is or ever was a collective; the label of its type lets
// people read the graph in any Neo4j tool.
// access: write
// $rows: {id: string, type: string, collective: boolean, recordedIn: int}[]
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e.type = row.type, e.recordedIn = row.recordedIn
FOREACH (one IN CASE WHEN row.collective THEN [1] ELSE [] END | SET e.collective = true)
FOREACH (one IN CASE WHEN row.type = 'Vendor' THEN [1] ELSE [] END | SET e:Vendor)
FOREACH (one IN CASE WHEN row.type = 'Product' THEN [1] ELSE [] END | SET e:Product)
FOREACH (one IN CASE WHEN row.type = 'Tender' THEN [1] ELSE [] END | SET e:Tender)
FOREACH (one IN CASE WHEN row.type = 'Contract' THEN [1] ELSE [] END | SET e:Contract)
FOREACH (one IN CASE WHEN row.type = 'Buyer' THEN [1] ELSE [] END | SET e:Buyer)
FOREACH (one IN CASE WHEN row.type = 'Programme' THEN [1] ELSE [] END | SET e:Programme)
FOREACH (one IN CASE WHEN row.type = 'Place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (one IN CASE WHEN row.type = 'Authority' THEN [1] ELSE [] END | SET e:Authority)
FOREACH (one IN CASE WHEN row.type = 'Regulation' THEN [1] ELSE [] END | SET e:Regulation)
