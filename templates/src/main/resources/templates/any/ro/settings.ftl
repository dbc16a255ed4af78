<b>Setările dumneavoastră</b>
Limba: ${spoken.ownName()}<#if !chosen> (recunoscută din mesajele dumneavoastră)</#if>
Model: <code>${model}</code>

Pentru a le schimba, trimiteți /language sau /switch. Ce știu despre dumneavoastră: /privacy.
