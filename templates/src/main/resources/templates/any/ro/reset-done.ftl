Începem o conversație nouă: nu mai țin cont de ce s-a spus până acum. Cu ce vă pot ajuta?
